import type { Message } from '../../shared/messages.js';
import { t } from './messages.js';

/** Characters (code points) of a password; no rule of composition. Source: NIST SP 800-63B-4, 3.1.1.2. */
export const PASSWORD_MIN_LENGTH = 12;

/** Upper bound, so that hashing has a bound too. NIST SP 800-63B-4 asks for at least 64. */
export const PASSWORD_MAX_LENGTH = 200;

/**
 * One form for what keyboards write in several ways (a composed or a combining accent): NFKC, as
 * NIST SP 800-63B-4, 3.1.1.2 recommends before hashing.
 */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/** What is wrong with a new password, as a sentence for the one who chose it; null when nothing is. */
export function passwordError(password: string): Message | null {
  const length = [...normalisePassword(password)].length;
  if (length < PASSWORD_MIN_LENGTH) {
    return t.message('passwordTooShort', { least: PASSWORD_MIN_LENGTH, length });
  }
  if (length > PASSWORD_MAX_LENGTH) {
    return t.message('passwordTooLong', { most: PASSWORD_MAX_LENGTH, length });
  }
  return null;
}

const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aeiou';

/**
 * A password that can be read aloud and typed from paper: four words of five letters, consonant
 * and vowel in turn, 16 * 5 * 16 * 5 * 16 words each, so 66 bits in all.
 * `pick(n)` gives a random integer from 0 to n - 1; it must come from a cryptographic source.
 */
export function readablePassword(pick: (below: number) => number): string {
  const letter = (of: string): string => of.charAt(pick(of.length));
  const word = (): string =>
    [CONSONANTS, VOWELS, CONSONANTS, VOWELS, CONSONANTS].map(letter).join('');
  return [word(), word(), word(), word()].join('-');
}
