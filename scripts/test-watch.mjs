// npm run test:watch [-- part of a path]: after every change, the tests whose path has that part; without it the unit
// tests that use what changed, and the test files that were changed themselves.
import { spawn } from 'node:child_process';
import { join, relative, resolve } from 'node:path';
import { buildTests, buildWeb, install, prepare, root } from './prepare.mjs';
import { watchCompiler } from './watch-compiler.mjs';

const pattern = process.argv.slice(2);
let folder = '';
prepare(install, () => (folder = buildTests()), buildWeb);
let tests = null;
const chosen = pattern.flatMap((part) => ['--testPathPatterns', part]);
let next = pattern.length > 0 ? [chosen] : [];

const stop = watchCompiler('tsconfig.test.json', folder, onCompiled, () => process.exit(1));
console.log('Watching. Ctrl-C ends it.');
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end);
runNext();

function onCompiled(written) {
  const scripts = written.map((file) => resolve(root, file)).filter((file) => file.endsWith('.js'));
  if (scripts.length === 0) return;
  next =
    pattern.length > 0
      ? [pattern.flatMap((part) => ['--testPathPatterns', part])]
      : related(scripts);
  if (!tests) runNext();
}

/** @param {string[]} scripts compiled files that were written  @returns {string[][]} arguments of one run each */
function related(scripts) {
  const files = scripts.filter((file) => file.endsWith('.test.js'));
  return [
    ['--selectProjects', 'unit', '--passWithNoTests', '--findRelatedTests', ...scripts],
    ...(files.length > 0
      ? [['--runTestsByPath', ...files.map((file) => relative(root, file))]]
      : []),
  ];
}

/** One run at a time; what changes during a run is tested after it. */
function runNext() {
  const args = next.shift();
  if (!args) return;
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  tests = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', jest, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  tests.once('exit', () => {
    tests = null;
    runNext();
  });
}

function end() {
  stop();
  next = [];
  if (!tests) process.exit();
  tests.once('exit', () => process.exit());
  tests.kill('SIGTERM');
}
