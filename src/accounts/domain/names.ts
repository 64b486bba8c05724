/** How one name differs from another. */
export type NameDifference = 'same' | 'spelling' | 'middle-name' | 'another-name';

/**
 * How a name differs from the one that was attested: nothing that is read aloud ('same'), one mistyped letter ('spelling'), a
 * name or initial between the first and the last that was added, written out or left out ('middle-name'), or another name.
 * Names are compared as a whole and always with the attested one, so that small steps do not add up to another person.
 */
export function nameDifference(attested: string, given: string): NameDifference {
  const [before, after] = [wordsOf(attested), wordsOf(given)];
  if (before.join('') === after.join('')) return 'same';
  if (respelled(before).join('') === respelled(after).join('')) return 'same';
  if (oneWordMistyped(before, after)) return 'spelling';
  return sameEndsWithMore(before, after) ? 'middle-name' : 'another-name';
}

/** Forms of address, which are no part of a name. */
const titles = new Set(['dr', 'prof', 'mr', 'mrs', 'ms', 'mx']);

/** The words of a name without accents, case, punctuation and titles. A hyphen parts words; an apostrophe does not. */
function wordsOf(name: string): string[] {
  const plain = name
    .normalize('NFD')
    // Only where marks are accents: in Devanagari or Thai they are vowels.
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{Mn}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/['’ʼ`.]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const words = plain === '' ? [] : plain.split(' ');
  const named = words.filter((word) => !titles.has(word));
  return named.length > 0 ? named : words;
}

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Müller is written Mueller where there is no ü, Sørensen Soerensen: both become Muller and Sorensen here. */
function respelled(words: readonly string[]): string[] {
  return words.map((word) => word.replace(/([aou])e/g, '$1'));
}

/** Shorter words are other names when a letter is another: Lee and Lea, Ann and Ana. */
const shortestMistyped = 4;

function oneWordMistyped(before: readonly string[], after: readonly string[]): boolean {
  if (before.length !== after.length) return false;
  const differing = before.flatMap((word, at) => (word === after[at] ? [] : [at]));
  const [at] = differing;
  if (at === undefined || differing.length > 1) return false;
  return isMistyped(before[at] ?? '', after[at] ?? '', at === 0);
}

/**
 * Whether two words differ by one typing error. The first letter must stay, and so must the end of a first name unless
 * two letters changed places: Daniel and Daniela, Mario and Maria are two people.
 */
function isMistyped(a: string, b: string, isFirstName: boolean): boolean {
  if (Math.min(a.length, b.length) < shortestMistyped || a[0] !== b[0]) return false;
  const start = sharedStart(a, b);
  const end = sharedEnd(a.slice(start), b.slice(start));
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const swapped = left.length === 2 && left === [...right].toReversed().join('');
  if (swapped) return true;
  return left.length <= 1 && right.length <= 1 && (end > 0 || !isFirstName);
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at += 1;
  return at;
}

function sharedEnd(a: string, b: string): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}

/** The most names that may come in between: more would be another name put into this one. */
const mostAdded = 2;

/** Whether first and last word are the same, and one name has the other's middle words in their order, initials written out or not. */
function sameEndsWithMore(before: readonly string[], after: readonly string[]): boolean {
  const [shorter, longer] = before.length <= after.length ? [before, after] : [after, before];
  if (shorter.length < 2 || longer.length - shorter.length > mostAdded) return false;
  if (shorter[0] !== longer[0] || shorter.at(-1) !== longer.at(-1)) return false;
  const rest = longer.slice(1, -1);
  return shorter.slice(1, -1).every((word) => {
    const at = rest.findIndex((other) => isInitialOf(word, other) || isInitialOf(other, word));
    if (at < 0) return false;
    rest.splice(0, at + 1);
    return true;
  });
}

function isInitialOf(short: string, long: string): boolean {
  return short === long || (short.length === 1 && long.startsWith(short));
}
