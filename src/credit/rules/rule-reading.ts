import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { t } from './messages.js';
import {
  readRuleFiles,
  RuleFilesError,
  type RuleFile,
  type RuleFileProblem,
} from './rule-files.js';

/** A rule set version by its names. */
export interface VersionName {
  readonly id: string;
  readonly version: string;
}

/** What reading the rule files again came to. With problems nothing was taken: the server keeps what it has. */
export interface RuleReading {
  readonly taken: boolean;
  /** Each with the file's name, without its folder. */
  readonly problems: readonly RuleFileProblem[];
  readonly added: readonly VersionName[];
  /** Their content or their last day is another one. */
  readonly changed: readonly VersionName[];
  readonly removed: readonly VersionName[];
}

/** A version that judged claims, and the hash of what it said then. */
export interface UsedVersion extends VersionName {
  readonly hash: Buffer;
}

/** Reads the files of a folder, or says what is wrong with them; file names without their folder. */
export function readFolder(
  folder: string,
): { readonly files: RuleFile[] } | { readonly problems: RuleFileProblem[] } {
  try {
    return { files: readRuleFiles(folder) };
  } catch (error) {
    return { problems: problemsOf(error) };
  }
}

/** The problems behind an error of reading; none of them names a folder of this machine. */
export function problemsOf(error: unknown): RuleFileProblem[] {
  if (error instanceof RuleFilesError) {
    return error.problems.map((problem) => ({ ...problem, file: basename(problem.file) }));
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  const [name] = (error instanceof Error && 'path' in error && [String(error.path)]) || [];
  return [
    {
      file: name ? basename(name) : t('rulesFolder'),
      line: 1,
      path: '',
      message:
        code === null
          ? t('unreadable', {
              error: String(error instanceof Error ? error.message : error).split('\n')[0] ?? '',
            })
          : t('unreadableCode', { code }),
      remedy: t('correctFile'),
    },
  ];
}

/** The versions that judged claims and now say something else, each as a problem of its file. */
export function changedAfterUse(
  files: readonly RuleFile[],
  used: readonly UsedVersion[],
): RuleFileProblem[] {
  return files
    .filter(({ ruleSet, contentHash }) =>
      used.some(
        ({ id, version, hash }) =>
          id === ruleSet.id && version === ruleSet.version && !hash.equals(contentHash),
      ),
    )
    .map(({ file, ruleSet }) => ({
      file: basename(file),
      line: lineOfVersion(file),
      path: '/version',
      message: t('changedAfterUse', { version: ruleSet.version, id: ruleSet.id }),
      remedy: t('newVersion'),
    }));
}

/** What another set of files changes. */
export function difference(
  before: readonly RuleFile[],
  after: readonly RuleFile[],
): Pick<RuleReading, 'added' | 'changed' | 'removed'> {
  const sameName =
    (one: RuleFile) =>
    ({ ruleSet }: RuleFile): boolean =>
      ruleSet.id === one.ruleSet.id && ruleSet.version === one.ruleSet.version;
  const name = ({ ruleSet: { id, version } }: RuleFile): VersionName => ({ id, version });
  return {
    added: after.filter((file) => !before.some(sameName(file))).map(name),
    changed: after
      .filter((file) => {
        const old = before.find(sameName(file));
        return (
          old !== undefined &&
          (!old.contentHash.equals(file.contentHash) ||
            old.ruleSet.validTo !== file.ruleSet.validTo)
        );
      })
      .map(name),
    removed: before.filter((file) => !after.some(sameName(file))).map(name),
  };
}

function lineOfVersion(file: string): number {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.findIndex((line) => line.startsWith('version:')) + 1 || 1;
}
