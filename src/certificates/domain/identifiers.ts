/** Crockford's base 32: no I, L, O, U, so that a serial read aloud or copied from paper comes out right. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How many random bytes a serial and a verification id are made of. */
export const identifierBytes = { serial: 5, verificationId: 16 } as const;

/**
 * The number printed on a certificate for people to quote: `LEC-2026-7K3M-Q9XA`. Not a secret and not a counter.
 * @param issuedOn YYYY-MM-DD
 * @param random   5 random bytes
 */
export function serialNumber(issuedOn: string, random: Uint8Array): string {
  const digits = base32(exactly(random, identifierBytes.serial));
  return `LEC-${issuedOn.slice(0, 4)}-${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** The number printed on a transcript: like that of a certificate, but distinguishable from it. */
export function transcriptNumber(issuedOn: string, random: Uint8Array): string {
  return serialNumber(issuedOn, random).replace(/^LEC/, 'LET');
}

/**
 * The name under which anyone may check a certificate: 128 random bits, 26 characters, lower case.
 * @param random 16 random bytes
 */
export function verificationId(random: Uint8Array): string {
  return base32(exactly(random, identifierBytes.verificationId)).toLowerCase();
}

/**
 * What somebody typed or scanned, as a verification id: case, spaces, hyphens and the letters that look like
 * digits are forgiven. Null when it cannot be one.
 */
export function readVerificationId(text: string): string | null {
  if (text.length > 60) return null;
  const plain = text.toLowerCase().replace(/[\s-]/g, '').replace(/[il]/g, '1').replace(/o/g, '0');
  return /^[0-9a-hjkmnp-tv-z]{26}$/.test(plain) ? plain : null;
}

/** What somebody typed as the number of a certificate, in its printed form. Null when it cannot be one. */
export function readSerialNumber(text: string): string | null {
  const plain = text.trim().toUpperCase().replace(/[\s-]/g, '');
  const [, year, digits] = /^LEC(\d{4})([0-9A-Z]{8})$/.exec(plain) ?? [];
  if (!year || !digits) return null;
  const read = digits.replace(/[IL]/g, '1').replace(/O/g, '0');
  return `LEC-${year}-${read.slice(0, 4)}-${read.slice(4)}`;
}

function exactly(random: Uint8Array, length: number): Uint8Array {
  if (random.length !== length) throw new RangeError(`${length} random bytes are needed`);
  return random;
}

function base32(bytes: Uint8Array): string {
  let value = 0;
  let bits = 0;
  let text = '';
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet.charAt((value >> bits) & 31);
      value &= (1 << bits) - 1;
    }
  }
  return bits > 0 ? text + alphabet.charAt((value << (5 - bits)) & 31) : text;
}
