import { bytesOfHex, hexOf, joined, sameBytes } from '../bytes.js';

/** An RSA public key. */
export interface RsaKey {
  readonly modulus: Uint8Array;
  readonly exponent: Uint8Array;
}

/** What precedes a digest in the signed value, by the digest's length: DigestInfo (RFC 8017, 9.2, note 1). */
const digestInfos: Readonly<Record<number, string>> = {
  32: '3031300d060960864801650304020105000420',
  48: '3041300d060960864801650304020205000430',
  64: '3051300d060960864801650304020305000440',
};

/** In bytes. Longer keys would only make a stranger's file take seconds. */
const modulusLengths = { least: 2048 / 8, most: 8192 / 8 };
const longestExponent = 4;

/**
 * Whether a signature (RSASSA-PKCS1-v1_5, RFC 8017) over what has this digest is the key's. The whole
 * value that must come out is written and compared: nothing of what did come out is parsed.
 */
export function rsaHolds(key: RsaKey, digest: Uint8Array, signature: Uint8Array): boolean {
  const { length } = key.modulus;
  const digestInfo = bytesOfHex(digestInfos[digest.length] ?? '');
  if (!digestInfo?.length) throw new RangeError('No digest of SHA-256, SHA-384 or SHA-512');
  if (length < modulusLengths.least || length > modulusLengths.most || key.modulus[0] === 0) {
    return false;
  }
  if (key.exponent.length > longestExponent || signature.length !== length) return false;
  const modulus = numberOf(key.modulus);
  const exponent = numberOf(key.exponent);
  const value = numberOf(signature);
  if (exponent < 3n || exponent % 2n === 0n || value >= modulus) return false;
  const padding = new Uint8Array(length - 3 - digestInfo.length - digest.length).fill(0xff);
  const expected = joined(Uint8Array.of(0, 1), padding, Uint8Array.of(0), digestInfo, digest);
  return sameBytes(bytesOf(power(value, exponent, modulus), length), expected);
}

/** Square and multiply. Nothing in it is secret. */
function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus;
    if (bit === '1') result = (result * base) % modulus;
  }
  return result;
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x0${hexOf(bytes)}`);
}

/** A number below the modulus in as many bytes as the modulus has. */
function bytesOf(value: bigint, length: number): Uint8Array {
  return bytesOfHex(value.toString(16).padStart(length * 2, '0')) ?? new Uint8Array();
}
