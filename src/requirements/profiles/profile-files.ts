import { basename } from 'node:path';
import {
  problemsInWords,
  readCheckedYaml,
  templatesFolder,
  type FileKind,
  type FileProblem,
} from '../../platform/index.js';
import { profileProblems } from '../domain/profile/profile-check.js';
import type { RequirementProfile } from '../domain/profile/profile.js';
import { t } from '../messages.js';

/** Profile files that cannot be used; the message names file, line, path and remedy of every problem. */
export class ProfileFilesError extends Error {
  constructor(readonly problems: readonly FileProblem[]) {
    super(t('unusable', { problems: problemsInWords(problems) }));
    this.name = 'ProfileFilesError';
  }
}

const profileFileKind: FileKind<RequirementProfile> = {
  schema: 'profile.schema.json',
  help: 'docs/requirements.md',
  check: profileProblems,
};

/** The folder with the profiles that ship with this version. */
export function shippedProfilesFolder(): string {
  return templatesFolder('requirements');
}

/**
 * Reads and checks every requirement profile in a folder.
 * @throws ProfileFilesError with all problems of all files
 */
export function readProfileFiles(folder = shippedProfilesFolder()): RequirementProfile[] {
  const { files, problems } = readCheckedYaml(folder, profileFileKind);
  for (const [at, one] of files.entries()) {
    const { file, content } = one;
    const other = files.slice(0, at).find((earlier) => inForceTogether(earlier.content, content));
    if (!other) continue;
    problems.push({
      file,
      line: one.lineOf('/validFrom'),
      path: '/validFrom',
      message: t('inForceTogether', {
        version: content.version,
        id: content.id,
        other: other.content.version,
        file: basename(other.file),
      }),
      remedy: t('endOlder'),
    });
  }
  if (problems.length > 0) throw new ProfileFilesError(problems);
  return files.map(({ content }) => content);
}

function inForceTogether(a: RequirementProfile, b: RequirementProfile): boolean {
  return (
    a.id === b.id &&
    (a.validTo === null || b.validFrom <= a.validTo) &&
    (b.validTo === null || a.validFrom <= b.validTo)
  );
}
