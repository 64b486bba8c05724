import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(process.env['LECTERN_SHARED_DATA'] ?? '../shared/data');

/**
 * Genuine data that is not part of the repository. Where it is not there, tests that need it cannot say
 * anything: loud on a developer's machine, a failure where CI is set.
 */
export const sharedData = {
  folder,
  present: existsSync(folder),
  path: (...parts: string[]): string => resolve(folder, ...parts),
};

if (!sharedData.present) {
  const message = `The shared data is not at ${folder} (LECTERN_SHARED_DATA): the tests on genuine records did not run.`;
  if (process.env['CI']) throw new Error(message);
  process.stderr.write(`\n${'!'.repeat(80)}\n${message}\n${'!'.repeat(80)}\n\n`);
}
