import fc from 'fast-check';
import { UndecodableBytes, XmlBytes } from './xml-bytes.js';

function decode(
  bytes: Buffer,
  pieceLength = bytes.length,
): { text: string; refused: string | null } {
  const reader = new XmlBytes();
  let text = '';
  try {
    for (let at = 0; at < bytes.length; at += pieceLength) {
      for (const part of reader.text(bytes.subarray(at, at + pieceLength))) text += part;
    }
    for (const part of reader.text(Buffer.alloc(0), true)) text += part;
  } catch (error) {
    if (!(error instanceof UndecodableBytes)) throw error;
    return { text, refused: error.message };
  }
  return { text, refused: null };
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;

describe('XmlBytes', () => {
  it.each([
    ['UTF-8 without a declaration', Buffer.from('<a>é€😀</a>'), '<a>é€😀</a>'],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeff<a>é</a>'), '<a>é</a>'],
    [
      'Latin-1',
      Buffer.from(`${declared('ISO-8859-1')}<a>é</a>`, 'latin1'),
      `${declared('ISO-8859-1')}<a>é</a>`,
    ],
    ['UTF-16 LE with a mark', Buffer.from('\ufeff<a>é😀</a>', 'utf16le'), '<a>é😀</a>'],
    ['UTF-16 BE with a mark', utf16be('\ufeff<a>é😀</a>'), '<a>é😀</a>'],
    [
      'UTF-16 LE by its declaration',
      Buffer.from(`${declared('utf-16')}<a>é</a>`, 'utf16le'),
      `${declared('utf-16')}<a>é</a>`,
    ],
    [
      'UTF-16 BE by its declaration',
      utf16be(`${declared('utf-16')}<a/>`),
      `${declared('utf-16')}<a/>`,
    ],
    ['nothing', Buffer.alloc(0), ''],
  ])('reads %s', (_, bytes, text) => {
    for (const pieceLength of [1, 2, 3, 7, 1000]) {
      const read = decode(bytes, pieceLength);
      expect({ ...read, text: read.text.replace('\ufeff', '') }).toEqual({ text, refused: null });
    }
  });

  it('reads any text in pieces of any length', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 9 }),
        (text, length) => {
          const whole = `<a>${text.repeat(5)}`;
          expect(decode(Buffer.from(whole), length)).toEqual({ text: whole, refused: null });
        },
      ),
    );
  });

  it('refuses bytes that differ from the declared encoding, and returns all lines before them', () => {
    const bad = Buffer.concat([
      Buffer.from(`${' '.repeat(300)}one\ntwo é\n`),
      Buffer.from([0x61, 0xe9, 0x0a]),
      Buffer.from('four'),
    ]);
    for (const pieceLength of [5, 1000]) {
      const { text, refused } = decode(bad, pieceLength);
      expect(refused).toContain('UTF-8');
      expect(text.trimStart()).toBe('one\ntwo é\n');
    }
  });

  it('refuses a character that is cut off at the end', () => {
    expect(decode(Buffer.from('<a>€').subarray(0, -1)).refused).toContain('UTF-8');
    expect(decode(Buffer.from('\ufeff<a>', 'utf16le').subarray(0, -1)).refused).toContain('utf-16');
  });

  it('refuses an unknown encoding', () => {
    expect(decode(Buffer.from(declared('x-klingon'))).refused).toContain('x-klingon');
  });
});
