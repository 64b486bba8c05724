import { sameBytes } from '../bytes.js';
import { isIssuedBy, type Certificate } from './certificate-reader.js';

/** From an authority's certificate to a known one there are two or three steps. */
const longestChain = 6;

/**
 * Whether a certificate is one of those known, or was issued under one of them.
 * @param between further certificates, which prove nothing by themselves
 * @param at      the time at which each of them must have been valid
 */
export function isUnder(
  own: Certificate,
  known: readonly Certificate[],
  between: readonly Certificate[],
  at: Date,
): boolean {
  // Level by level, so that each certificate is looked at once, however a stranger made them issue one another.
  let level: readonly Certificate[] = [own];
  let others: readonly Certificate[] = [...known, ...between];
  for (let length = 0; length < longestChain; length++) {
    if (meet(level, known)) return true;
    level = issuersOf(level, others, at);
    others = without(others, level);
  }
  return false;
}

export function isValidAt({ validFrom, validTo }: Certificate, at: Date): boolean {
  return validFrom <= at && at <= validTo;
}

function meet(some: readonly Certificate[], others: readonly Certificate[]): boolean {
  return some.some((one) => others.some(({ whole }) => sameBytes(whole, one.whole)));
}

function without(
  some: readonly Certificate[],
  others: readonly Certificate[],
): readonly Certificate[] {
  return some.filter((one) => !others.includes(one));
}

function issuersOf(
  level: readonly Certificate[],
  others: readonly Certificate[],
  at: Date,
): readonly Certificate[] {
  return others.filter(
    (issuer) => isValidAt(issuer, at) && level.some((one) => isIssuedBy(one, issuer)),
  );
}
