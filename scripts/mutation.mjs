// npm run mutation -- FOLDER: changes the rules of a domain folder, or src/shared, one place at a time and looks
// whether the unit tests of its module notice. Prints what they did not notice and writes the score into
// docs/mutation-score.md.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { buildTests, install, prepare, root } from './prepare.mjs';

const table = join(root, 'docs', 'mutation-score.md');
const folders = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => path === 'src/shared' || /^src\/\w+\/domain$/.test(path));
const folder = process.argv[2]?.replace(/\/$/, '');
if (!folders.includes(folder) || process.argv.length > 3) {
  console.error(`npm run mutation -- FOLDER, with one of these:\n${folders.join('\n')}`);
  process.exit(1);
}

prepare(install, buildTests);
const compiled = `build-test/${folder}`;
const tests = compiled.replace(/\/domain$/, '');
const mutants = await new Stryker({
  mutate: [`${compiled}/**/*.js`, `!${compiled}/**/*.spec.js`],
  jest: {
    config: {
      roots: [`<rootDir>/${tests}`],
      testMatch: [`<rootDir>/${tests}/**/*.spec.js`],
    },
  },
}).runMutationTest();

const tried = mutants.filter(
  ({ status }) => !['Ignored', 'CompileError', 'RuntimeError'].includes(status),
);
const killed = tried.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
const score = tried.length === 0 ? 100 : Math.floor((1000 * killed) / tried.length) / 10;
const cells = [folder, new Date().toISOString().slice(0, 10), tried.length, killed, `${score} %`];
writeRow(`| ${cells.join(' | ')} |`);
console.log(`${folder}: ${killed} of ${tried.length} mutants killed, ${score} %`);

/** Puts the row in the place of the folder's last one, or where it belongs by name. */
function writeRow(row) {
  const lines = readFileSync(table, 'utf8').split('\n');
  const isRow = (line) => line.startsWith('| src/');
  const start = lines.findIndex((line) => line.startsWith('|---')) + 1;
  const rows = lines.filter((line) => isRow(line) && !line.startsWith(`| ${folder} |`));
  const others = lines.filter((line) => !isRow(line));
  others.splice(start, 0, ...[...rows, row].toSorted((one, other) => (one < other ? -1 : 1)));
  writeFileSync(table, others.join('\n'));
}
