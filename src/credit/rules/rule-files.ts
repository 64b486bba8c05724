import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { accreditors } from '../../accounts/index.js';
import {
  problemsInWords,
  readCheckedYaml,
  templatesFolder,
  type FileKind,
  type FileProblem,
} from '../../platform/index.js';
import { contentProblems } from '../domain/rule-sets/rule-set-check.js';
import type { RuleSet } from '../domain/rule-set.js';
import { overlaps } from '../domain/rule-sets/rule-set-versions.js';
import { t } from './messages.js';

/** One thing wrong with a rule file: where it is, what is wrong there and what to do. */
export type RuleFileProblem = FileProblem;

/** What a rule file must contain, for code that reads or checks one. */
export const ruleFileKind: FileKind<RuleSet> = {
  schema: 'rule-set.schema.json',
  help: 'docs/rules.md',
  check: (ruleSet) => contentProblems(ruleSet, accreditors().codes),
};

/** Rule files that cannot be used; the message names file, line, path and remedy of every problem. */
export class RuleFilesError extends Error {
  constructor(readonly problems: readonly RuleFileProblem[]) {
    super(t('unusable', { problems: problemsInWords(problems) }));
    this.name = 'RuleFilesError';
  }
}

/** A rule set as read from its file. */
export interface RuleFile {
  readonly file: string;
  readonly ruleSet: RuleSet;
  /** SHA-256 over all that a version may not change once it was used. */
  readonly contentHash: Buffer;
}

/** The folder with the rules that ship with this version. */
export function shippedRulesFolder(): string {
  return templatesFolder('rules');
}

/**
 * Reads and checks every rule set in a folder.
 * @throws RuleFilesError with all problems of all files
 */
export function readRuleFiles(folder = shippedRulesFolder()): RuleFile[] {
  const { files, problems } = readCheckedYaml(folder, ruleFileKind);
  for (const [earlier, later] of overlaps(files.map(({ content }) => content))) {
    const other = files.find(({ content }) => content === earlier);
    const file = files.find(({ content }) => content === later);
    if (!file || !other) continue;
    problems.push({
      file: file.file,
      line: file.lineOf('/validFrom'),
      path: '/validFrom',
      message: t('overlaps', {
        version: later.version,
        id: later.id,
        other: earlier.version,
        file: basename(other.file),
      }),
      remedy: t('endOlder'),
    });
  }
  if (problems.length > 0) throw new RuleFilesError(problems);
  return files.map(({ file, content }) => ({
    file,
    ruleSet: withNames(content),
    contentHash: contentHashOf(content),
  }));
}

/** Says of each accreditor that a rule asks for what it is called. */
function withNames(ruleSet: RuleSet): RuleSet {
  const known = accreditors();
  const rules = ruleSet.rules.map((rule) =>
    rule.operator === 'accredited-provider'
      ? { ...rule, names: rule.by.map((code) => known.findAccreditor(code)?.shortName ?? code) }
      : rule,
  );
  return { ...ruleSet, rules };
}

/**
 * SHA-256 over JSON with sorted keys: comments and layout may change, content may not. Except for its last
 * day, since a used version is ended when the next one begins, and for how long records are kept, which
 * applies to past claims too and judges none.
 */
function contentHashOf({ validTo: _ended, records: _kept, ...content }: RuleSet): Buffer {
  return createHash('sha256').update(canonical(content)).digest();
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value instanceof Object) {
    const members = Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}
