// What npm start, npm test and the others need before they run: packages and compiled code, each made only
// when it is missing or its sources changed. Node's own modules only: nothing is installed yet.
import './check-node.mjs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { compiledFolders, isUpToDate, record, removeAbandoned, root } from './builds.mjs';

export { root } from './builds.mjs';
export const compiler = join(root, 'node_modules', 'typescript-7', 'bin', 'tsc');
export const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');

const at = (...path) => join(root, ...path);
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/** How the server is built and started is said once, where Nest's own tools look for it. */
const nest = JSON.parse(readFileSync(at('nest-cli.json'), 'utf8'));
/** The compiled file that serves. */
export const serverEntry = at('dist', `${nest.entryFile}.js`);
export const serverProject = nest.compilerOptions.tsConfigPath;

/** Something that must work did not; its own output has said why. */
export class PreparationError extends Error {}

/** Runs a script to its end and shows what it prints only if it fails. @returns what it printed */
function run(what, args, env = {}, program = process.execPath) {
  const result = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
    shell: program === 'npm' && process.platform === 'win32',
  });
  if (result.status === 0) return result.stdout;
  const printed = `${result.stdout ?? ''}${result.stderr ?? ''}`.split('\n');
  // The compiler names the files it read; its findings are the other lines.
  process.stderr.write(printed.filter((line) => !isAbsolute(line)).join('\n'));
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
  // A link leads to the packages of another checkout, which npm would remove.
  if (lstatSync(at('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
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
      run(
        'npm ci',
        [
          ...npm.slice(1),
          'ci',
          '--include=dev',
          '--include=optional',
          '--no-progress',
          '--loglevel=error',
        ],
        {},
        npm[0],
      ),
    );
  }
  try {
    // Not into the file: a copy of the folder may share it.
    rmSync(stamp, { force: true });
    writeFileSync(stamp, lock);
  } catch {
    // node_modules belongs to somebody else: it is looked at again next time.
  }
}

/** npm writes this file last, so one that is newer than the lock file means a complete installation. */
function installedByHand() {
  const written = at('node_modules', '.package-lock.json');
  return (
    existsSync(written) && statSync(written).mtimeMs >= statSync(at('package-lock.json')).mtimeMs
  );
}

/** Compiles the server into dist. */
export function buildServer() {
  compile('Building the server', serverProject, at('dist'), '.server');
}

/** Compiles the server and its tests. @returns the folder */
export function buildTests() {
  const folder = join(root, process.env.LECTERN_BUILD_DIR ?? 'build-test');
  compile('Building the tests', 'tsconfig.test.json', folder, '.tests');
  return folder;
}

function compile(line, project, folder, stamp) {
  const build = {
    stamp: join(folder, stamp),
    // Every setting, and every file that the settings ask for: a new file is seen by this.
    asked: () => run('The compiler', [compiler, '-p', at(project), '--showConfig']),
    folders: () => compiledFolders(folder),
  };
  if (isUpToDate(build)) return;
  timed(line, () =>
    record(build, () => {
      const read = run('The compiler', [
        compiler,
        '-p',
        at(project),
        '--outDir',
        folder,
        '--listFiles',
      ]);
      const sources = read.split('\n').filter((file) => file !== '');
      removeAbandoned(folder, sources);
      return sources;
    }),
  );
}

/** Builds the web application into dist/web. */
export function buildWeb() {
  const config = at('web', 'vite.config.ts');
  const build = { stamp: at('dist', '.web'), asked: () => '', folders: () => [at('dist', 'web')] };
  if (isUpToDate(build)) return;
  const list = at('dist', '.web-sources');
  timed('Building the pages', () =>
    record(build, () => {
      mkdirSync(dirname(list), { recursive: true });
      writeFileSync(list, '');
      run('The build of the pages', [vite, 'build', '--config', config, '--logLevel', 'warn'], {
        LECTERN_WEB_SOURCES: list,
      });
      const sources = readFileSync(list, 'utf8').split('\n').filter(Boolean);
      rmSync(list);
      return sources;
    }),
  );
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
