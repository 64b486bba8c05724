import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

// What is used by name and not by an import is looked up where the name is written, so that this file lists nothing.
const read = (/** @type {string} */ path) => readFileSync(path, 'utf8');
const filesOf = (/** @type {string} */ folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));

/** Programs that npm, Jest or the documents start as compiled files. */
const programs = [
  'package.json',
  'jest.config.mjs',
  ...filesOf('docs').filter((file) => file.endsWith('.md')),
]
  .flatMap((file) => [...read(file).matchAll(/(?:build-test|\$\{build\})\/(test\/[\w/-]+)\.js/g)])
  .map((found) => `${found[1]}.ts`);

/** Threads, and processes of the tests: started by the name of their compiled file. */
const code = [...filesOf('src'), ...filesOf('test')].filter((file) => file.endsWith('.ts'));
const started = code.flatMap((file) =>
  [...read(file).matchAll(/(?:new URL\(|'support', )'(?:\.\/)?([\w-]+)\.js'/g)].flatMap((found) =>
    code.filter(
      (other) =>
        basename(other) === `${found[1]}.ts` &&
        dirname(other).startsWith(dirname(file).split('/')[0] ?? ''),
    ),
  ),
);

export default {
  entry: [
    'src/{main,cli}.ts!',
    'src/**/*.entity.ts!',
    'migrations/*.ts!',
    'scripts/*.mjs',
    '{src,test,web/src}/**/*.{spec,test}.ts',
    'web/vite.config.ts',
    'web/src/main.tsx!',
    ...programs,
    ...started,
  ],
  project: ['{src,migrations,test,web,scripts}/**/*.{ts,tsx,mjs}', '*.mjs'],
  // Generated, and the types of the interface beside it.
  ignore: ['web/src/api/schema.d.ts'],
  ignoreExportsUsedInFile: true,
  // Programs of the system: CONTRIBUTING.md.
  ignoreBinaries: ['openssl', 'pdfdetach', 'tasklist'],
};
