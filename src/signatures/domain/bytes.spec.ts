import fc from 'fast-check';
import {
  base64Of,
  base64UrlOf,
  bytesOfBase64,
  bytesOfBase64Url,
  bytesOfHex,
  characterPerByte,
  compareBytes,
  hexOf,
  joined,
  sameBytes,
  textOfUtf8,
  utf8Of,
} from './bytes.js';

const someBytes = fc.uint8Array({ maxLength: 100 });

describe('bytes', () => {
  it('are written as Node writes them, and read back', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        const buffer = Buffer.from(bytes);
        expect(hexOf(bytes)).toBe(buffer.toString('hex'));
        expect(base64Of(bytes)).toBe(buffer.toString('base64'));
        expect(base64UrlOf(bytes)).toBe(buffer.toString('base64url'));
        expect(bytesOfHex(hexOf(bytes))).toEqual(bytes);
        expect(bytesOfBase64(base64Of(bytes))).toEqual(bytes);
        expect(bytesOfBase64Url(base64UrlOf(bytes))).toEqual(bytes);
        expect(textOfUtf8(bytes)).toBe(buffer.toString('utf8'));
        expect(characterPerByte(bytes)).toHaveLength(bytes.length);
      }),
    );
  });

  it('are compared and joined as Node does', () => {
    fc.assert(
      fc.property(someBytes, someBytes, (a, b) => {
        expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(a, b));
        expect(sameBytes(a, b)).toBe(Buffer.compare(a, b) === 0);
        expect(joined(a, b)).toEqual(Uint8Array.from(Buffer.concat([a, b])));
      }),
    );
  });

  it('have only one form in base 64: every other text is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'AQgw+/-_= \n9z') }), (text) => {
        const bytes = bytesOfBase64(text);
        expect(bytes === null || base64Of(bytes) === text).toBe(true);
        const urlBytes = bytesOfBase64Url(text);
        expect(urlBytes === null || base64UrlOf(urlBytes) === text).toBe(true);
      }),
    );
    for (const text of ['AB==', 'AA=', 'A', 'AAAA=', 'AA\n==', '\u00e9']) {
      expect(bytesOfBase64(text)).toBeNull();
    }
    for (const text of ['AB', 'AA==', 'A', 'A+']) expect(bytesOfBase64Url(text)).toBeNull();
    for (const text of ['0', 'AB', 'zz', '0g', ' 00']) expect(bytesOfHex(text)).toBeNull();
  });

  it('of ASCII are its characters, and keep a byte order mark', () => {
    const ascii = String.fromCharCode(...Array.from({ length: 128 }, (_, code) => code));
    expect(characterPerByte(utf8Of(ascii))).toBe(ascii);
    expect(textOfUtf8(utf8Of('\ufeff{}'))).toBe('\ufeff{}');
  });
});
