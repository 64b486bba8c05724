import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  Ajv2020,
  type AnySchemaObject,
  type ErrorObject,
  type ValidateFunction,
} from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import { contentProblems } from './domain/rule-set-check.js';
import type { RuleSet } from './domain/rule-set.js';
import { overlaps } from './domain/rule-set-versions.js';

/** One thing wrong with a rule file: where it is, what is wrong there and what to do. */
export interface RuleFileProblem {
  readonly file: string;
  readonly line: number;
  /** JSON pointer into the file, e.g. `/rules/3/amount`. */
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

/** Rule files that cannot be used; the message names file, line, path and remedy of every problem. */
export class RuleFilesError extends Error {
  constructor(readonly problems: readonly RuleFileProblem[]) {
    super(
      `The credit rules cannot be used:\n${problems
        .map((p) => `  ${p.file}:${p.line} ${p.path || '/'} ${p.message} ${p.remedy}`)
        .join('\n')}`,
    );
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
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'templates', 'rules'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('templates/rules is missing beside the program');
    folder = parent;
  }
  return join(folder, 'templates', 'rules');
}

/**
 * Reads and checks every rule set in a folder.
 * @throws RuleFilesError with all problems of all files
 */
export function readRuleFiles(folder = shippedRulesFolder()): RuleFile[] {
  const validate = compileSchema(folder);
  const read = readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted()
    .map((name) => readRuleFile(join(folder, name), validate));
  const problems = read.flatMap((one) => ('problems' in one ? one.problems : []));
  const files = read.filter((one): one is ReadFile => 'ruleSet' in one);
  for (const [earlier, later] of overlaps(files.map(({ ruleSet }) => ruleSet))) {
    const other = files.find(({ ruleSet }) => ruleSet === earlier);
    const file = files.find(({ ruleSet }) => ruleSet === later);
    if (!file || !other) continue;
    problems.push({
      file: file.file,
      line: file.lineOf('/validFrom'),
      path: '/validFrom',
      message: `version ${later.version} of ${later.id} is in force at the same time as version ${earlier.version} in ${basename(other.file)}.`,
      remedy: 'End the older version (validTo) on the day before the newer one begins.',
    });
  }
  if (problems.length > 0) throw new RuleFilesError(problems);
  return files.map(({ file, ruleSet, contentHash }) => ({ file, ruleSet, contentHash }));
}

interface ReadFile extends RuleFile {
  lineOf(path: string): number;
}

function compileSchema(folder: string): ValidateFunction<RuleSet> {
  const ajv = new Ajv2020({ allErrors: true, discriminator: true, strictTypes: false });
  ajvFormats.default(ajv, ['date']);
  const schema = JSON.parse(
    readFileSync(join(folder, 'rule-set.schema.json'), 'utf8'),
  ) as AnySchemaObject;
  return ajv.compile<RuleSet>(schema);
}

function readRuleFile(
  file: string,
  validate: ValidateFunction<RuleSet>,
): ReadFile | { problems: RuleFileProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const lineOf = (path: string): number => lineAt(document, lines, path);
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        path: '',
        message: `is not well-formed YAML: ${error.message.split('\n')[0] ?? error.code}.`,
        remedy: 'Correct the line, or compare it with a file that ships with Lectern.',
      })),
    };
  }
  const content: unknown = document.toJS();
  if (!validate(content)) {
    return {
      problems: withoutEchoes(validate.errors ?? []).map((error) => {
        const path = pointerOf(error);
        return { file, line: lineOf(path), path, ...inWords(error) };
      }),
    };
  }
  const problems = contentProblems(content);
  if (problems.length > 0) {
    return { problems: problems.map((one) => ({ file, line: lineOf(one.path), ...one })) };
  }
  return { file, ruleSet: content, contentHash: contentHashOf(content), lineOf };
}

/** The line of a JSON pointer, or of the nearest thing around it that the file has. */
function lineAt(document: Document, lines: LineCounter, path: string): number {
  const steps = path.split('/').slice(1);
  for (let depth = steps.length; depth > 0; depth -= 1) {
    const keys = steps.slice(0, depth).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const node = document.getIn(keys, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** `oneOf` reports every branch and then itself: the branches say more. */
function withoutEchoes(errors: readonly ErrorObject[]): ErrorObject[] {
  return errors.filter(
    (error) =>
      error.keyword !== 'oneOf' ||
      !errors.some((other) => other !== error && other.instancePath.startsWith(error.instancePath)),
  );
}

function pointerOf(error: ErrorObject): string {
  return error.keyword === 'additionalProperties'
    ? `${error.instancePath}/${String(error.params['additionalProperty'])}`
    : error.instancePath;
}

function inWords(error: ErrorObject): { message: string; remedy: string } {
  const params: Record<string, unknown> = error.params;
  switch (error.keyword) {
    case 'required':
      return {
        message: `has no "${String(params['missingProperty'])}".`,
        remedy: 'Add it; docs/rules.md says what it means.',
      };
    case 'additionalProperties':
      return {
        message: 'is not known here.',
        remedy: 'Remove it, or correct its name; docs/rules.md lists the names.',
      };
    case 'discriminator':
      return {
        message: `has an unknown operator "${String(params['tagValue'])}".`,
        remedy: 'Use one of the operators in docs/rules.md.',
      };
    case 'enum':
      return {
        message: `must be one of ${String(params['allowedValues']).split(',').join(', ')}.`,
        remedy: 'Write one of these.',
      };
    case 'type':
      return {
        message: `${error.message ?? 'has the wrong type'}.`,
        remedy:
          params['type'] === 'string'
            ? 'Put it in quotes; amounts and dates are texts, so that no digit is lost.'
            : 'Write a value of that type.',
      };
    default:
      return {
        message: `${error.message ?? 'is not valid'}.`,
        remedy: 'Correct the value; docs/rules.md says what it may be.',
      };
  }
}

/**
 * SHA-256 over JSON with sorted keys: comments and layout may change, content may not. Except for its last
 * day: a version that was used is ended when the next one begins.
 */
function contentHashOf({ validTo: _ended, ...content }: RuleSet): Buffer {
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
