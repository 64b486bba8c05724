import { exampleFacts, faces, issue } from '../../../test/support/example-certificate.js';
import { checkPdf } from '../../../test/support/pdf-structure/check.js';
import { PdfFile } from '../../../test/support/pdf-structure/objects.js';
import { piecesOf, textOfPage } from '../../../test/support/pdf.js';
import type { Act } from '../domain/certificate-facts.js';
import { printedFacts } from '../domain/printed-facts.js';
import { drawCertificate } from './draw-certificate.js';

const sources = [
  'Salt restriction in adults with resistant hypertension: a made-up trial (J Invented Med, 2025)',
  '\u9ad8\u8840\u538b\u60a3\u8005\u7684\u996e\u98df (2024)',
];

function actsOf(count: number, amount: string | null = '0.50'): Act[] {
  return Array.from({ length: count }, (_, index) => ({
    completedOn: `2026-11-${String((index % 20) + 1).padStart(2, '0')}`,
    sources: index % 2 === 0 ? sources : sources.slice(0, 1),
    amount,
  }));
}

const several = (acts: readonly Act[]) =>
  exampleFacts({ acts, questions: acts.length, amount: '1.50', completedOn: '2026-11-21' });

describe('a certificate of several acts', () => {
  it('gives the first and last day on its first page, and lists each act on the next', async () => {
    const facts = several(actsOf(3));
    const pdf = await drawCertificate(facts, faces);
    expect(await piecesOf(pdf)).toContain(
      'from 1 November 2026 to 21 November 2026 and is awarded',
    );
    const list = (await textOfPage(pdf, 2)).replaceAll(/ +/g, ' ');
    for (const text of [
      'Learning covered by this certificate',
      issue.serial,
      '2 / 2',
      ...sources,
    ]) {
      expect(list).toContain(text);
    }
    expect(list.match(/November 2026/g)).toHaveLength(3);
    expect(list.match(/0\.5/g)).toHaveLength(3);
  });

  it('shows every printed line of the list to those who check it', () => {
    const lines = printedFacts(several(actsOf(2))).filter(({ label }) => label === 'Learning');
    expect(lines.map(({ value }) => value)).toEqual([
      '2 clinical questions',
      `1 \u00b7 1 November 2026 \u00b7 ${sources.join('; ')} \u00b7 0.5`,
      `2 \u00b7 2 November 2026 \u00b7 ${sources[0]} \u00b7 0.5`,
    ]);
  });

  it('has no column of credits if the rules do not count act by act', async () => {
    const list = await textOfPage(await drawCertificate(several(actsOf(3, null)), faces), 2);
    expect(list).not.toMatch(/Credits|0\.5/);
  });

  it.each([2, 60])('of %i acts keeps the rules for archives and screen readers', async (count) => {
    const pdf = await drawCertificate(several(actsOf(count)), faces);
    expect(checkPdf(new PdfFile(pdf))).toEqual([]);
  });

  it('continues over pages, each with the header of the list and its own number', async () => {
    const pdf = await drawCertificate(several(actsOf(60)), faces);
    const third = await textOfPage(pdf, 3);
    expect(third).toContain('What was read');
    expect(third).toMatch(/3 \/ [3-9]/);
    expect(third).toContain(issue.serial);
  });
});
