import type { Writable } from 'node:stream';
import { ProfileFilesError, readProfileFiles, shippedProfilesFolder } from './profile-files.js';

/**
 * Reads and checks the requirement profiles of a folder, without a database. Prints how many there are, or every
 * problem. @returns the exit code: 1 with a problem
 */
export function checkProfilesCommand(
  io: { readonly out: Writable; readonly err: Writable },
  folder = shippedProfilesFolder(),
): number {
  try {
    io.out.write(`${readProfileFiles(folder).length} requirement profiles, nothing wrong.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof ProfileFilesError)) throw error;
    for (const { file, line, path, message, remedy } of error.problems) {
      io.err.write(`${file}:${line} ${path || '/'} ${message} ${remedy}\n`);
    }
    return 1;
  }
}
