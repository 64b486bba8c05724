import type { FileProblem } from '../../platform/index.js';
import { ProfileFilesError, readProfileFiles } from './profile-files.js';
import { t } from '../messages.js';

/** Checks the requirement profiles that ship, without a database, and says how many there are unless there are problems. */
export function checkProfiles(say: (line: string) => void): readonly FileProblem[] {
  try {
    say(t('checked', { count: readProfileFiles().length }));
    return [];
  } catch (error) {
    if (error instanceof ProfileFilesError) return error.problems;
    throw error;
  }
}
