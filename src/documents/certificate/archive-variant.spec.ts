import { exampleFacts, faces } from '../../../test/support/example-certificate.js';
import { PdfFile, type Dictionary } from '../../../test/support/pdf-structure/objects.js';
import { piecesOf } from '../../../test/support/pdf.js';
import { drawCertificate } from './draw-certificate.js';

const facts = exampleFacts({ learner: { name: 'José محمد प्रियंका 王小明' } });
const draw = (archive: 'PDF/A-1b' | 'PDF/A-3a') =>
  drawCertificate(facts, faces, { logo: null, archive });

function fontsOf(file: PdfFile): readonly Dictionary[] {
  return file.pages().flatMap((page) => {
    const fonts = file.dictionary(file.dictionary(page.get('Resources'))?.get('Font'));
    return [...(fonts?.values() ?? [])].flatMap((font) => {
      const [below] = file.array(file.dictionary(font)?.get('DescendantFonts'));
      return file.dictionary(file.dictionary(below)?.get('FontDescriptor')) ?? [];
    });
  });
}

/** As the font itself counts them (maxp). */
function glyphsIn(font: Buffer): number {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const table = tables.find((at) => font.toString('latin1', at, at + 4) === 'maxp');
  return table === undefined ? 0 : font.readUInt16BE(font.readUInt32BE(table + 8) + 4);
}

describe('the variant for PDF/A-1b', () => {
  it('says what it is, in a version that allows this', async () => {
    const pdf = (await draw('PDF/A-1b')).toString('latin1');
    expect(pdf).toMatch(/^%PDF-1\.4\n/);
    expect(pdf).toContain('<pdfaid:part>1</pdfaid:part>');
    expect(pdf).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(pdf).not.toMatch(/pdfuaid|EmbeddedFile|ObjStm/);
  });

  it('lists every glyph of each font, including those that others consist of', async () => {
    const file = new PdfFile(await draw('PDF/A-1b'));
    const fonts = fontsOf(file);
    expect(fonts.length).toBeGreaterThan(4);
    for (const font of fonts) {
      const listed = Buffer.from(file.content(font.get('CIDSet')) ?? '', 'latin1');
      const bits = [...listed].map((byte) => byte.toString(2).replaceAll('0', '').length);
      const program = Buffer.from(file.content(font.get('FontFile2')) ?? '', 'latin1');
      expect(bits.reduce((sum, count) => sum + count, 0)).toBe(glyphsIn(program));
    }
  });

  it('reads like the certificate', async () => {
    expect(await piecesOf(await draw('PDF/A-1b'))).toEqual(await piecesOf(await draw('PDF/A-3a')));
  });
});
