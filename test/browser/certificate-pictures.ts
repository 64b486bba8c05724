import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { Act } from '../../src/documents/domain/certificate-facts.js';
import type { AppliedTemplate } from '../../src/certificates/domain/freeze-facts.js';
import { plainDesign } from '../../src/documents/domain/design.js';
import { drawCertificate } from '../../src/documents/certificate/draw-certificate.js';
import { readLogo } from '../../src/documents/pdf/logo-picture.js';
import {
  demonstration,
  exampleFacts,
  faces,
  type ClaimChanges,
} from '../support/example-certificate.js';
import { renderPage } from '../support/pdf.js';

/** Draws a certificate of each kind for the documentation, a part of `npm run screenshots`. */
const folder = join(process.argv[2] ?? join('docs', 'images'), 'certificates');

/** A mark as an institute might have it. */
function mark(): Buffer {
  const canvas = createCanvas(560, 128);
  const context = canvas.getContext('2d');
  context.fillStyle = '#14505c';
  context.beginPath();
  context.arc(64, 64, 56, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = '#ffffff';
  for (const [x, height] of [
    [36, 40],
    [58, 64],
    [80, 52],
  ] as const) {
    context.fillRect(x, 96 - height, 14, height);
  }
  context.fillStyle = '#14505c';
  context.font = '600 56px "Source Serif 4", serif';
  context.fillText('Harborview', 142, 84);
  return canvas.toBuffer('image/png');
}

const logo = await readLogo(mark());
const own: Partial<AppliedTemplate> = {
  design: {
    accent: '#14505c',
    logo: { sha256: '0'.repeat(64), width: logo.width, height: logo.height },
    signatory: { name: 'Ingrid Solberg, MD', role: 'Director of Continuing Medical Education' },
  },
};

const papers = [
  'Nurse-led clinics and blood pressure in older adults: an invented trial (Journal of Samples, 2025)',
  'Salt and resistant hypertension: an invented cohort (Annals of Examples, 2024)',
  'Sleep and its measurement: an invented review (Journal of Samples, 2026)',
] as const;

const acts: readonly Act[] = papers.map((paper, index) => ({
  completedOn: `2026-11-${10 + index * 3}`,
  sources: index === 0 ? [paper, papers[1]] : [paper],
  amount: '0.50',
}));

const pointOfCare: ClaimChanges = { available: '0.50' };
const nurse = { name: 'Jakob Lindqvist', degree: 'RN', profession: 'nurse' };

interface Pictured {
  readonly changes: ClaimChanges;
  readonly applied?: Partial<AppliedTemplate>;
  readonly page?: number;
}

const several: Pictured = {
  changes: { amount: '1.50', available: '1.50', questions: 3, acts, completedOn: '2026-11-16' },
};

const pictures: Readonly<Record<string, Pictured>> = {
  'ama-credit': { changes: pointOfCare },
  'ama-credit-own-template': { changes: pointOfCare, applied: own },
  'participation-designated': { changes: { document: 'participation', learner: nurse } },
  'journal-credit': {
    changes: {
      ruleSet: { id: 'us.ama.c1.journal', version: '2017-09-29' },
      learningFormat: 'Journal-based CME activity',
      title: papers[0].replace(/ \(.*/, ''),
      amount: '1.00',
      available: '1.00',
      questions: 0,
      articles: 1,
    },
    applied: own,
  },
  'other-credit': {
    changes: {
      ruleSet: { id: 'eu.eaccme.elm', version: '2016' },
      learningFormat: 'E-learning material',
      creditName: 'European CME credit (ECMEC)',
      amount: '2.00',
      provider: { accreditedBy: 'European Accreditation Council for CME (EACCME)' },
      learner: { name: '\u738b\u5c0f\u660e', degree: null },
    },
  },
  participation: {
    changes: {
      provider: { name: 'Lakeside Reading Circle', accreditedBy: null },
      learner: {
        ...nurse,
        name: '\u0645\u062d\u0645\u062f \u0627\u0644\u0641\u0627\u0631\u0633\u064a',
        degree: null,
      },
    },
  },
  demonstration: { changes: demonstration },
  several,
  'several-list': { ...several, page: 2 },
};

await mkdir(folder, { recursive: true });
for (const [name, { changes, applied = {}, page = 1 }] of Object.entries(pictures)) {
  const facts = exampleFacts(changes, { design: plainDesign, ...applied });
  const pdf = await drawCertificate(facts, faces, { logo: facts.design?.logo ? logo : null });
  const { png } = await renderPage(pdf, 110, page);
  await writeFile(join(folder, `${name}.png`), png);
}
