// What npm start, npm test and the others need before they run: packages and compiled code, each made only
// when it is missing or its sources changed. Node's own modules only: nothing is installed yet.
import './check-node.mjs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const compiler = join(root, 'node_modules', 'typescript-7', 'bin', 'tsc');
export const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');

const at = (...path) => join(root, ...path);
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/** Something that must work did not; its own output has said why. */
export class PreparationError extends Error {}

/** Runs a program to its end and shows what it prints only if it fails. */
function run(what, program, args) {
  const result = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: program === 'npm' && process.platform === 'win32',
  });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  throw new PreparationError(`${what} failed${result.error ? `: ${result.error.message}` : '.'}`);
}

function timed(line, work) {
  process.stderr.write(`${line} ...`);
  const start = Date.now();
  try {
    work();
    process.stderr.write(` ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
  } catch (error) {
    process.stderr.write('\n');
    throw error;
  }
}

/** Installs the packages of package-lock.json, unless they are. */
export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  const stamp = at('node_modules', '.lectern-install');
  if (read(stamp) === lock) return;
  if (!installedByHand()) {
    const npm = process.env.npm_execpath?.endsWith('.js')
      ? [process.execPath, process.env.npm_execpath]
      : ['npm'];
    timed('Installing packages (the first time this takes a minute)', () =>
      run('npm ci', npm[0], [
        ...npm.slice(1),
        'ci',
        '--include=dev',
        '--include=optional',
        '--no-progress',
        '--loglevel=error',
      ]),
    );
  }
  try {
    writeFileSync(stamp, lock);
  } catch {
    // node_modules belongs to somebody else: it is looked at again next time.
  }
}

/** npm writes this file last, so one that is newer than the lock file tells of a whole installation. */
function installedByHand() {
  const written = at('node_modules', '.package-lock.json');
  return (
    existsSync(written) && statSync(written).mtimeMs >= statSync(at('package-lock.json')).mtimeMs
  );
}

/** @returns a hash of the content of these files and folders */
function fingerprint(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) {
        if (name !== 'node_modules') add(join(path, name));
      }
    } else {
      hash
        .update(`${relative(root, path)}\0`)
        .update(readFileSync(path))
        .update('\0');
    }
  };
  for (const path of paths) add(at(path));
  return hash.digest('hex');
}

function whenChanged(stamp, sources, build) {
  const wanted = fingerprint([...sources, 'package-lock.json']);
  if (read(stamp) === wanted) return;
  rmSync(stamp, { force: true });
  build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function compile(line, project, folder, parts) {
  timed(line, () => {
    // A file whose source is gone must not be found again: entities and migrations are read from these folders.
    for (const part of parts) rmSync(join(folder, part), { recursive: true, force: true });
    run('The compiler', process.execPath, [compiler, '-p', at(project), '--outDir', folder]);
  });
}

/** Compiles the server into dist. */
export function buildServer() {
  const sources = ['src', 'migrations', 'tsconfig.json', 'tsconfig.build.json'];
  whenChanged(at('dist', '.server'), sources, () =>
    compile('Building the server', 'tsconfig.build.json', at('dist'), ['src', 'migrations']),
  );
}

/** Builds the web application into dist/web. */
export function buildWeb() {
  whenChanged(at('dist', '.web'), ['web'], () =>
    timed('Building the pages', () =>
      run('The build of the pages', process.execPath, [
        vite,
        'build',
        '--config',
        at('web', 'vite.config.ts'),
        '--logLevel',
        'warn',
      ]),
    ),
  );
}

/** Compiles the server and its tests. @returns the folder */
export function buildTests() {
  const folder = join(root, process.env.LECTERN_BUILD_DIR ?? 'build-test');
  whenChanged(
    join(folder, '.tests'),
    ['src', 'migrations', 'test', 'web/src', 'tsconfig.json', 'tsconfig.test.json'],
    () =>
      compile('Building the tests', 'tsconfig.test.json', folder, [
        'src',
        'migrations',
        'test',
        'web',
      ]),
  );
  return folder;
}

/** Prepares, or ends this process with a line that says what failed. */
export function prepare(...steps) {
  try {
    for (const step of steps) step();
  } catch (error) {
    if (!(error instanceof PreparationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
