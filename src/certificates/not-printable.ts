import type { Unprintable } from '../documents/index.js';
import { Problem } from '../platform/index.js';
import { inputError } from '../shared/input-error.js';
import { t } from './messages.js';

/** Why a document cannot be issued: no font has a character of it. */
export function notPrintable(
  document: 'certificate' | 'transcript',
  { character, codePoint, where: text }: Unprintable,
): Problem {
  const shown = /[\p{C}\p{Z}]/u.test(character) ? codePoint : `"${character}" (${codePoint})`;
  return new Problem(
    'name-not-printable',
    t.message(`notPrintable.${document}`, { character: shown, text }),
    { errors: [inputError(text, 'not-printable', t.message('contains', { character: shown }))] },
  );
}
