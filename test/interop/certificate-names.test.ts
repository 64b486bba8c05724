import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findUnprintable } from '../../src/documents/domain/text/printable.js';
import { drawCertificate } from '../../src/documents/certificate/draw-certificate.js';
import { canDraw } from '../../src/documents/fonts/faces.js';
import { exampleFacts, faces } from '../support/example-certificate.js';
import { checkPdf } from '../support/pdf-structure/check.js';
import { PdfFile } from '../support/pdf-structure/objects.js';
import { readOut } from '../support/pdf-structure/structure-tree.js';
import { sharedData } from './shared-data.js';
import { hasTool, runTool } from './tools.js';

const strings = sharedData.present
  ? (JSON.parse(
      readFileSync(sharedData.path('interop/naughty-strings/blns.json'), 'utf8'),
    ) as string[])
  : [];

const folder = mkdtempSync(join(tmpdir(), 'lectern-names-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = async (name: string, learner: string): Promise<string> => {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, await drawCertificate(exampleFacts({ learner: { name: learner } }), faces));
  return path;
};

describe('naughty strings as names', () => {
  it('are each printed, tagged and read back unchanged, or refused by a character before issue', async () => {
    const qpdf = hasTool('qpdf');
    const count = { printed: 0, refused: 0 };
    for (const [index, name] of strings.entries()) {
      const facts = exampleFacts({ learner: { name, degree: null } });
      const refused = findUnprintable(facts, (style, text) => canDraw(faces, style, text));
      if (refused) {
        count.refused += 1;
        expect({ name, ...refused }).toMatchObject({
          name: expect.stringContaining(refused.character) as string,
          codePoint: expect.stringMatching(/^U\+[0-9A-F]{4,6}$/) as string,
        });
        continue;
      }
      count.printed += 1;
      const pdf = await drawCertificate(facts, faces);
      const parsed = new PdfFile(pdf);
      expect({ name, findings: checkPdf(parsed) }).toEqual({ name, findings: [] });
      // A name of nothing but blanks has no line of its own; profiles refuse it.
      if (name.trim() !== '') expect(readOut(parsed)[2]).toBe(name);
      if (qpdf) {
        const path = join(folder, `naughty-${index}.pdf`);
        writeFileSync(path, pdf);
        expect({ name, ...runTool('qpdf', ['--check', path]) }).toMatchObject({ name, ok: true });
      }
    }
    process.stderr.write(`Naughty strings: ${count.printed} printed, ${count.refused} refused\n`);
    expect(count.printed + count.refused).toBe(sharedData.present ? 515 : 0);
    // Most are Latin: refusing them all would be no proof.
    expect(count.printed).toBeGreaterThanOrEqual(sharedData.present ? 350 : 0);
  });
});

describe('what other programs read in a certificate', () => {
  it.each([
    ['Vietnamese', 'Nguyễn Thị Phương Thảo'],
    ['Hindi', 'डॉ. प्रियंका कृष्णमूर्ति शर्मा'],
    ['Thai', 'น้ำผึ้ง ศรีสุวรรณภูมิ'],
    ['Chinese', '王小明'],
    ['Japanese', '山田 ひろし'],
    ['Korean', '김민준 (金敏俊)'],
    ['Hebrew', 'דוד כהן'],
    ['Arabic', 'محمد بن عبدالله الفارسي'],
  ])('pdftotext reads each word of a name in %s', async (script, name) => {
    if (!hasTool('pdftotext')) return;
    const { output } = runTool('pdftotext', ['-layout', await file(script, name), '-']);
    const read = output.replaceAll(/[\u200e\u200f\u202a-\u202e]/g, '');
    for (const word of name.split(' ')) expect(read).toContain(word);
  });

  it('zbarimg reads the address from the page at 150 dpi', async () => {
    if (!hasTool('zbarimg') || !hasTool('pdftoppm')) return;
    const picture = join(folder, 'page');
    runTool('pdftoppm', ['-r', '150', '-png', '-singlefile', await file('code', 'Ada'), picture]);
    const { output } = runTool('zbarimg', ['-q', '--raw', `${picture}.png`]);
    expect(output.trim()).toBe(exampleFacts().verifyUrl);
  });
});
