import fc from 'fast-check';
import {
  readSerialNumber,
  readVerificationId,
  serialNumber,
  verificationId,
} from './identifiers.js';

describe('identifiers', () => {
  it('makes a serial from the year and 40 random bits', () => {
    expect(serialNumber('2026-11-21', Uint8Array.of(0, 0, 0, 0, 0))).toBe('LEC-2026-0000-0000');
    expect(serialNumber('2027-01-01', Uint8Array.of(255, 255, 255, 255, 255))).toBe(
      'LEC-2027-ZZZZ-ZZZZ',
    );
    // 0x0123456789 = 00000 00100 10001 10100 01010 11001 11100 01001 in base 32 digits.
    expect(serialNumber('2026-11-21', Uint8Array.of(0x01, 0x23, 0x45, 0x67, 0x89))).toBe(
      'LEC-2026-04HM-ASW9',
    );
  });

  it('refuses any other number of random bytes', () => {
    expect(() => serialNumber('2026-11-21', new Uint8Array(4))).toThrow(RangeError);
    expect(() => verificationId(new Uint8Array(15))).toThrow(RangeError);
  });

  it('gives different names for different bits, and reads each of them back', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        (one, other) => {
          const name = verificationId(one);
          expect(readVerificationId(name)).toBe(name);
          expect(name === verificationId(other)).toBe(Buffer.from(one).equals(Buffer.from(other)));
        },
      ),
    );
  });

  it('tolerates case, spaces and look-alikes in what was typed', () => {
    const name = '4v9s8h2kq0c7w1e5r6t3yjmnp2';
    expect(readVerificationId(' 4V9S 8H2K-QoC7 WlE5-R6T3 YJMN-P2 ')).toBe(name);
    expect(readSerialNumber('lec 2026 7k3m q9xa')).toBe('LEC-2026-7K3M-Q9XA');
    expect(readSerialNumber('LEC-2026-7K3M-Q9XO')).toBe('LEC-2026-7K3M-Q9X0');
  });

  it.each([
    '',
    'nurse-led',
    '4v9s8h2kq0c7w1e5r6t3yjmnp',
    `4v9s8h2kq0c7w1e5r6t3yjmnp2${'0'.repeat(99)}`,
    "'; --",
  ])('rejects %j as a name', (text) => {
    expect(readVerificationId(text)).toBeNull();
    expect(readSerialNumber(text)).toBeNull();
  });
});
