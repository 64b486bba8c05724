// Refuses comments that switch a guard off where it fires, and casts that walk around the types.
// A place that needs an exception has it in the guard's own configuration, with the reason.
//   node scripts/check-directives.mjs [--root FOLDER] [--at-least FILES]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** Put together from halves so that this file does not find itself. */
const refused = [
  ['a linter is not switched off in the code', /(?:ox|es|ts|style)lint-(?:dis)able/],
  [
    'the compiler is not switched off in the code',
    /@ts-(?:ign)ore|@ts-(?:expect)-error|@ts-(?:no)check/,
  ],
  ['the formatter is not switched off in the code', /(?:oxfmt|prettier)-(?:ign)ore/],
  ['coverage is not switched off in the code', /(?:c8|istanbul|v8) (?:ign)ore/],
  ['a boundary is not switched off in the code', /depcruise-(?:ign)ore/],
  ['a value of unknown shape is looked at, not declared', /\bas (?:unk)nown as\b|\bas (?:a)ny\b/],
  // Tests over data that are not part of the repository say so loudly, and fail where CI is set.
  [
    'a test is not skipped',
    /\b(?:describe|it|test)\.(?:sk)ip\b|\b(?:describe|it|test)\.(?:to)do\b|\bx(?:desc)ribe\(|\bx(?:i)t\(/,
  ],
];

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: resolve(import.meta.dirname, '..') },
    'at-least': { type: 'string', default: '50' },
  },
});
const root = resolve(values.root);
const files = ['src', 'migrations', 'web', 'test', 'scripts']
  .map((folder) => join(root, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter(
    (path) =>
      /\.(?:ts|tsx|mjs|css)$/.test(path) &&
      !path.includes('node_modules') &&
      !path.endsWith('.d.ts'),
  );

let found = 0;
for (const path of files) {
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    for (const [reason, pattern] of refused) {
      if (pattern.test(line) && !isForeignData(reason, path)) {
        console.error(`${relative(root, path)}:${index + 1}: ${reason}`);
        found += 1;
      }
    }
  }
}
const blind = files.length < Number(values['at-least']);
if (blind) {
  console.error(
    `the check is blind: it saw ${files.length} files, expected at least ${values['at-least']}`,
  );
}
if (found > 0 || blind) {
  process.exitCode = 1;
} else {
  console.log(`No guard is switched off: ${files.length} files.`);
}

/** @param {string} reason  @param {string} path */
function isForeignData(reason, path) {
  return reason === 'a test is not skipped' && path.startsWith(join(root, 'test', 'interop'));
}
