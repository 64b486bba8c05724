import fc from 'fast-check';
import { byteOrderMark, csvLine, type Cell } from './csv.js';

const words = (...texts: (string | null)[]): string => csvLine(texts.map((text) => ({ text })));

describe('a line of CSV', () => {
  it.each<[string, Cell[], string]>([
    ['words', [{ text: 'a' }, { text: 'b' }], 'a,b\r\n'],
    ['nothing', [{ text: null }, { number: null }], ',\r\n'],
    ['commas', [{ text: 'a, b' }], '"a, b"\r\n'],
    ['quotes', [{ text: 'a "b"' }], '"a ""b"""\r\n'],
    ['line ends', [{ text: 'a\nb' }, { text: 'a\r\nb' }], '"a\nb","a\r\nb"\r\n'],
    ['letters of any script', [{ text: 'Łŵş 数' }], 'Łŵş 数\r\n'],
  ])('contains %s', (_, cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });

  it.each(['0.25', '0.75', '0.50', '-0.50', '-12', '-12.00', '12.00', '100'])(
    'leaves the number %s unchanged',
    (number) => {
      expect(csvLine([{ number }])).toBe(`${number}\r\n`);
    },
  );

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['\n=1', '"\'\n=1"'],
    ['＝1+1', "'＝1+1"],
    ['=HYPERLINK("http://x.example","y")', '"\'=HYPERLINK(""http://x.example"",""y"")"'],
  ])('disarms %j', (text, cell) => {
    expect(words(text)).toBe(`${cell}\r\n`);
  });

  it('does not let a formula pass as a number', () => {
    expect(csvLine([{ number: '=1+1' }])).toBe("'=1+1\r\n");
    expect(csvLine([{ number: '-1+1' }])).toBe("'-1+1\r\n");
  });

  it('follows a byte order mark for UTF-8', () => {
    expect([...new TextEncoder().encode(byteOrderMark)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('returns every text to a reader of RFC 4180', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
        const read = readLine(words(...texts));
        expect(read.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''))).toEqual(
          texts.map((text) => text.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')),
        );
      }),
    );
  });
});

/** The cells of one line, read by the grammar of RFC 4180. */
function readLine(line: string): string[] {
  const cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let found = cell.exec(line); found; found = cell.exec(line)) {
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') break;
  }
  return cells;
}
