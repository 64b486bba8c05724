import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LineCounter, isNode, parse, parseDocument, type Document } from 'yaml';
import { compiledSchema } from './compiled-schema.js';
import { schemaErrorInWords, schemaErrorPath, withoutEchoes } from './schema-errors.js';
import { t } from './messages.js';

/** What is wrong at a place inside one file: a JSON pointer such as `/rules/3/amount`, and what to do. */
export interface ContentProblem {
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

/** One thing wrong with a file: where it is, what is wrong there and what to do. */
export interface FileProblem extends ContentProblem {
  readonly file: string;
  readonly line: number;
}

/** A file that satisfies its schema and its check. */
export interface CheckedFile<T> {
  readonly file: string;
  readonly content: T;
  /** The line of a JSON pointer, or of the nearest thing around it that the file has. */
  lineOf(path: string): number;
}

/** A kind of file that an operator may adapt. */
export interface FileKind<T> {
  /** Name of the JSON Schema in the folder. */
  readonly schema: string;
  /** The page that says what the members mean. */
  readonly help: string;
  /** What a schema cannot say: the problems of a content that fits the schema. */
  check(content: T): ContentProblem[];
}

/** Problems as the lines of a message: file, line, path, what is wrong and what to do. */
export function problemsInWords(problems: readonly FileProblem[]): string {
  return problems
    .map((p) => `  ${p.file}:${p.line} ${p.path || '/'} ${p.message} ${p.remedy}`)
    .join('\n');
}

/** A folder of templates that ship with this version, e.g. `rules`. */
export function templatesFolder(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'templates', name))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`templates/${name} is missing beside the program`);
    folder = parent;
  }
  return join(folder, 'templates', name);
}

/** What a YAML file says that ships with this version and that nobody adapts, e.g. `demonstration/papers.yaml`. */
export function shippedYaml(folder: string, file: string): unknown {
  return parse(readFileSync(join(templatesFolder(folder), file), 'utf8'));
}

/** Reads and checks every YAML file of a folder, in the order of the names. Never throws for what they say. */
export function readCheckedYaml<T>(
  folder: string,
  kind: FileKind<T>,
): { files: CheckedFile<T>[]; problems: FileProblem[] } {
  const read = reader(folder, kind);
  const results = readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted()
    .map((name) => join(folder, name))
    .map((file) => read(file, readFileSync(file, 'utf8')));
  return {
    files: results.filter((one): one is CheckedFile<T> => 'content' in one),
    problems: results.flatMap((one) => ('problems' in one ? one.problems : [])),
  };
}

type Read<T> = (file: string, text: string) => CheckedFile<T> | { problems: FileProblem[] };

function reader<T>(folder: string, kind: FileKind<T>): Read<T> {
  const validate = compiledSchema<T>(join(folder, kind.schema));
  return (file, text) => {
    const { document, lines } = parsed(file, text);
    const lineOf = (path: string): number => lineAt(document, lines, path);
    if (document.errors.length > 0) {
      return {
        problems: document.errors.map((error) => ({
          file,
          line: lines.linePos(error.pos[0]).line,
          path: '',
          message: t('notYaml', { reason: error.message.split('\n')[0] ?? error.code }),
          remedy: t('notYamlRemedy'),
        })),
      };
    }
    const located = (problems: readonly ContentProblem[]): { problems: FileProblem[] } => ({
      problems: problems.map((one) => ({ file, line: lineOf(one.path), ...one })),
    });
    const content: unknown = document.toJS();
    if (!validate(content)) {
      return located(
        withoutEchoes(validate.errors ?? []).map((error) => ({
          path: schemaErrorPath(error),
          ...schemaErrorInWords(error, kind.help),
        })),
      );
    }
    const problems = kind.check(content);
    if (problems.length > 0) return located(problems);
    return { file, content, lineOf };
  };
}

interface Parsed {
  readonly text: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

const lastParsed = new Map<string, Parsed>();

/** The server reads files again on request; one with the same content as last time need not be parsed again. */
function parsed(file: string, text: string): Parsed {
  const last = lastParsed.get(file);
  if (last?.text === text) return last;
  const lines = new LineCounter();
  const now = { text, document: parseDocument(text, { lineCounter: lines }), lines };
  lastParsed.set(file, now);
  return now;
}

function lineAt(document: Document, lines: LineCounter, path: string): number {
  const steps = path.split('/').slice(1);
  for (let depth = steps.length; depth > 0; depth -= 1) {
    const keys = steps.slice(0, depth).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const node = document.getIn(keys, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
