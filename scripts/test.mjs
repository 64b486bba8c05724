// npm test [-- arguments of Jest]: installs and builds what is missing, runs every test and ends with one line
// of counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PreparationError, buildTests, buildWeb, install, root } from './prepare.mjs';

const resultFile = join(root, 'test-results', 'jest.json');

/** @returns what Jest wrote, or null when it did not get that far */
function runJest() {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  rmSync(resultFile, { force: true });
  spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--enable-source-maps',
      join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--json',
      `--outputFile=${resultFile}`,
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  return existsSync(resultFile) ? JSON.parse(readFileSync(resultFile, 'utf8')) : null;
}

let results = null;
try {
  install();
  buildTests();
  buildWeb();
  results = runJest();
} catch (error) {
  if (!(error instanceof PreparationError)) throw error;
  console.error(error.message);
}
const passed = results?.numPassedTests ?? 0;
// Without the shared data, its tests are skipped and say so; on CI nothing may be skipped.
const skipped = (results?.testResults ?? [])
  .filter(({ name }) => process.env.CI || !/[\\/]test[\\/]interop[\\/]/.test(name))
  .flatMap(({ assertionResults }) => assertionResults)
  .filter(({ status }) => status === 'pending').length;
// A file that could not be run has an unknown number of tests: it counts as one that failed.
const failed = (results?.numFailedTests ?? 0) + (results?.numRuntimeErrorTestSuites ?? 0);
const chosen = process.argv.length > 2;
if (skipped > 0 && !chosen) console.error(`${skipped} tests were skipped: none may be.`);
process.exitCode =
  results?.success === true && failed === 0 && passed > 0 && (chosen || skipped === 0) ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
