/** Bits in one public list of what was revoked: the least that hides which of them somebody asks for. */
export const listLength = 131_072;

/** Lists of one provider and year; with this many, two draws seldom meet. */
export const listsPerYear = 64;

/** How many random bytes a place is made of. */
export const placeBytes = 3;

/** The place of a certificate in the lists of its provider. */
export interface StatusPlace {
  readonly list: number;
  readonly index: number;
}

/**
 * Draws a place: the list names the year, the bit is random, so that it says nothing of the order of issue.
 * @param issuedAt ISO 8601, UTC
 * @param random   3 random bytes
 */
export function drawPlace(issuedAt: string, random: Uint8Array): StatusPlace {
  if (random.length !== placeBytes) throw new RangeError(`${placeBytes} random bytes are needed`);
  const [a = 0, b = 0, c = 0] = random;
  const drawn = (a << 16) | (b << 8) | c;
  return {
    list: Number(issuedAt.slice(0, 4)) * 100 + ((drawn >> 17) % listsPerYear),
    index: drawn % listLength,
  };
}
