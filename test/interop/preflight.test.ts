import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawCertificate } from '../../src/documents/certificate/draw-certificate.js';
import {
  demonstration,
  exampleFacts,
  faces,
  type ClaimChanges,
} from '../support/example-certificate.js';
import { inFolder } from '../support/signing.js';
import { hasTool, runTool } from './tools.js';

/** Apache Preflight as Debian has it in libpdfbox2-java, with what it needs. */
const jars =
  'preflight pdfbox2 fontbox2 xmpbox commons-logging bcprov bcmail bcpkix bcutil jaxb-api'
    .split(' ')
    .map((name) => `/usr/share/java/${name}.jar`);

function hasPreflight(): boolean {
  if (!hasTool('java')) return false;
  const missing = jars.filter((jar) => !existsSync(jar));
  if (missing.length === 0) return true;
  process.stderr.write(`\nNOT CHECKED: Apache Preflight: ${missing.join(', ')} not there\n\n`);
  return false;
}

/** What Preflight says of a file. */
function judged(pdf: Buffer): string {
  return inFolder((folder) => {
    const file = join(folder, 'certificate.pdf');
    writeFileSync(file, pdf);
    const validator = 'org.apache.pdfbox.preflight.Validator_A1b';
    return runTool('java', ['-cp', jars.join(':'), validator, file]).output.trim();
  });
}

const valid = 'The file certificate.pdf is a valid PDF/A-1b file';

describe('Apache Preflight', () => {
  it.each<[string, ClaimChanges]>([
    ['a Latin name', {}],
    ['a Vietnamese name', { learner: { name: 'Nguyễn Thị Phương Thảo' } }],
    ['markup in a name', { learner: { name: 'R&D <Ada> "Okoye" ]]> & Sons' } }],
    ['an Arabic name', { learner: { name: 'محمد بن عبدالله الفارسي، علي\u200cرضا ١٢' } }],
    ['an Arabic name with vowels', { learner: { name: 'مُحَمَّد بْن شَهَاب' } }],
    ['a name in Devanagari', { learner: { name: 'डॉ. प्रियंका कृष्णमूर्ति शर्मा र्मि क्ष' } }],
    ['a Chinese name', { learner: { name: '王小明' }, title: '循證醫學與臨床決策' }],
    ['the demonstration', demonstration],
  ])('finds a certificate with %s to be PDF/A-1b', async (_, changes) => {
    if (!hasPreflight()) return;
    const drawing = { logo: null, archive: 'PDF/A-1b' } as const;
    expect(judged(await drawCertificate(exampleFacts(changes), faces, drawing))).toBe(valid);
  });

  it('finds one whose fonts, colours or metadata are wrong', async () => {
    if (!hasPreflight()) return;
    const drawing = { logo: null, archive: 'PDF/A-1b' } as const;
    const pdf = await drawCertificate(exampleFacts(), faces, drawing);
    for (const [part, by] of [
      ['/FontFile2', '/FontFileX'],
      ['/DestOutputProfile', '/DestOutputProfilX'],
      ['<pdfaid:part>1<', '<pdfaid:part>2<'],
    ] as const) {
      const bad = Buffer.from(pdf.toString('latin1').replace(part, by), 'latin1');
      expect(judged(bad)).toContain('is not a valid PDF/A-1b file');
    }
  });
});
