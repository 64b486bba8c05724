import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { compiledSchema } from '../../platform/index.js';
import { wordingProblems, wordings, type Wording, type WordingId } from '../domain/wording.js';
import { t } from '../messages.js';

/** Wordings that cannot be used; the message names the file and what is wrong with it. */
export class WordingError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(t('wordings', { problems: problems.map((p) => `  ${p}`).join('\n') }));
    this.name = 'WordingError';
  }
}

export type Wordings = Readonly<Record<WordingId, Wording>>;

/**
 * Reads and checks the wording of every kind of certificate.
 * @throws WordingError with all problems of all files
 */
export function readWordings(folder: string): Wordings {
  const isWording = compiledSchema<Wording>(join(folder, 'wording.schema.json'));
  const problems: string[] = [];
  const read = (id: WordingId): Wording | undefined => {
    const file = `${id}.yaml`;
    const content = parsed(join(folder, file));
    if (content instanceof Error) {
      problems.push(`${file}: ${content.message}`);
    } else if (!isWording(content)) {
      const errors = isWording.errors ?? [];
      problems.push(...errors.map((e) => `${file}${e.instancePath}: ${e.message ?? e.keyword}`));
    } else if (content.id !== id) {
      problems.push(t('otherWording', { file, id: content.id }));
    } else {
      problems.push(
        ...wordingProblems(content).map(({ path, message }) => `${file}: ${path}: ${message.text}`),
      );
      return content;
    }
    return undefined;
  };
  const found = {
    'ama-credit': read('ama-credit'),
    'journal-credit': read('journal-credit'),
    'other-credit': read('other-credit'),
    'participation-designated': read('participation-designated'),
    participation: read('participation'),
    demonstration: read('demonstration'),
  } satisfies Record<keyof typeof wordings, unknown>;
  if (problems.length > 0 || !isComplete(found)) throw new WordingError(problems);
  return found;
}

function isComplete(
  found: Partial<Record<WordingId, Wording>>,
): found is Record<WordingId, Wording> {
  return Object.values(found).every((wording) => wording !== undefined);
}

function parsed(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
