import { createHash, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fontkitOfPdfLib from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';
import PdfKitDocument from 'pdfkit';
import { encode } from 'uqr';
import { addressesOf, credentialOf } from '../../src/certificates/printing/credential.js';
import { withProof } from '../../src/signatures/domain/credentials/data-integrity.js';
import { chooseDocument } from '../../src/certificates/domain/document-choice.js';
import { freezeFacts } from '../../src/certificates/domain/freeze-facts.js';
import type { CertificateFacts } from '../../src/documents/domain/certificate-facts.js';
import { serialNumber, verificationId } from '../../src/certificates/domain/identifiers.js';
import { printedFacts } from '../../src/documents/domain/printed-facts.js';
import { plain } from '../../src/documents/domain/text/rich-text.js';
import { enclosuresOf } from '../../src/documents/pdf/enclosures.js';
import { sealCertificate } from '../../src/documents/certificate/seal-certificate.js';
import { PrintingPool } from '../../src/documents/printing/printing-pool.js';
import { credentialKey } from '../../src/signatures/keys/credential-key.js';
import { launchBrowser } from '../support/browser.js';
import {
  exampleClaim,
  faces,
  fontsFolder,
  issue,
  appliedTemplateOf,
} from '../support/example-certificate.js';
import { ecKey } from '../support/signing.js';

/** Makes a document of some facts. */
export interface Maker {
  make(facts: CertificateFacts): Promise<Uint8Array>;
  /** How many it makes at once. */
  readonly atOnce: number;
  /** Milliseconds that the processor has worked for it so far. */
  processor(): number;
}

const alone = {
  atOnce: 1,
  processor: (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

/** What is measured, and how each is set up. */
export const makers = {
  /** Signed (P-256), tagged, with the credential and the facts inside. */
  sealed: (): Maker => ({ ...alone, make: (facts) => sealed(facts, inPlace) }),
  /** The same in two threads. */
  threads: (): Maker => {
    const pool = new PrintingPool(2, fontsFolder);
    return {
      ...alone,
      atOnce: 100,
      make: (facts) => sealed(facts, (...order) => pool.print(...order)),
    };
  },
  pdfkit: (): Maker => ({ ...alone, make: withPdfKit }),
  pdflib: (): Maker => {
    // One parsed font for all documents, as for PDFKit.
    const font = fontkitOfPdfLib.create(readFileSync(fontFile));
    return { ...alone, make: (facts) => withPdfLib(facts, font) };
  },
  chromium: withChromium,
} as const satisfies Record<string, () => Maker | Promise<Maker>>;

export type MakerName = keyof typeof makers;

const key = ecKey();
const signer = credentialKey(generateKeyPairSync('ed25519').privateKey);
const fontFile = join(fontsFolder, 'SourceSerif4-Regular.ttf');

const syllables =
  'ka re mo lin da ven sto ra gu shi be ño la tér wi go ma zu fel ha pri so an dé ci to nu ja ok ee'.split(
    ' ',
  );

/** No two have the same name, number or address, so that nothing is drawn from memory alone. */
export function factsOf(number: number): CertificateFacts {
  const random = createHash('sha256').update(String(number)).digest();
  const word = (from: number): string => {
    const letters = [0, 1, 2].map((i) => syllables[(random[from + i] ?? 0) % syllables.length]);
    const joined = letters.join('');
    return joined.charAt(0).toUpperCase() + joined.slice(1);
  };
  const name = `${word(0)} ${word(3)}-${number.toString(36)}`;
  const claim = exampleClaim({ learner: { name } });
  const choice = chooseDocument(claim);
  if (!choice) throw new Error('This claim has no document');
  const id = verificationId(random.subarray(6, 22));
  return freezeFacts(claim, choice, appliedTemplateOf(choice.wording), {
    ...issue,
    serial: serialNumber('2026-11-22', random.subarray(22, 27)),
    verificationId: id,
    verifyUrl: issue.verifyUrl.replace(issue.verificationId, id),
  });
}

type Print = PrintingPool['print'];

const inPlace: Print = (facts, enclosures, signedWith) =>
  sealCertificate(facts, faces, enclosures, signedWith);

function sealed(facts: CertificateFacts, print: Print): Promise<Buffer> {
  const credential = credentialOf(facts, { list: 202600, index: 7 });
  const signed = withProof(credential, addressesOf(facts).issuer, signer);
  return print(facts, enclosuresOf(facts, signed), key, {});
}

/** The texts below each other: no tags, no metadata, no code, no files inside, no signature. */
async function withPdfKit(facts: CertificateFacts): Promise<Uint8Array> {
  const [face] = faces.styles.serif;
  if (!face) throw new Error('no font');
  const document = new PdfKitDocument({
    font: '',
    size: 'A4',
    layout: 'landscape',
    compress: false,
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.font(face.font, 'serif', 12);
  for (const { label, value } of printedFacts(facts)) document.text(label).text(value);
  document.end();
  await once(document, 'end');
  return Buffer.concat(chunks);
}

/** The same with pdf-lib, which compresses. */
async function withPdfLib(
  facts: CertificateFacts,
  parsed: ReturnType<typeof fontkitOfPdfLib.create>,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit({ create: () => parsed });
  const font = await document.embedFont(new Uint8Array(), { subset: true });
  const page = document.addPage([841.89, 595.28]);
  let y = 520;
  for (const { label, value } of printedFacts(facts)) {
    for (const text of [label, value]) {
      page.drawText(text, { x: 72, y, size: 12, font, maxWidth: 698, lineHeight: 14 });
      y -= 14;
    }
  }
  return document.save();
}

/** A tagged page that looks much alike, in one browser and one tab with the font loaded; nothing signed, nothing inside. */
async function withChromium(): Promise<Maker> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const font = readFileSync(fontFile).toString('base64');
  await page.setContent(
    `<html lang="en"><title>Certificate</title><style>
     @font-face { font-family: Serif; src: url(data:font/ttf;base64,${font}) }
     @page { size: A4 landscape; margin: 0 }
     body { margin: 24pt; border: 1.5pt solid #6d1f2c; height: 540pt; font: 12pt Serif; text-align: center }
     h1 { font-size: 37pt; color: #6d1f2c } b { font-size: 30pt } i { font-size: 20pt } ol { columns: 3; text-align: left }
     </style>`,
  );
  return {
    atOnce: 1,
    processor: processorOfChildren,
    make: async (facts) => {
      await page.evaluate(`document.body.innerHTML = ${JSON.stringify(bodyOf(facts))}`);
      return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    },
  };
}

/** Of the processes that this one has started, and they; with itself. Linux only. */
function processorOfChildren(): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
        // After the name, which may hold anything.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return [{ id: Number(name), parent: Number(fields[1]), ticks: ticksOf(fields) }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
  const ours = new Set([process.pid]);
  // A child may have a smaller number than its parent, so until nothing is added.
  for (let before = 0; before !== ours.size;) {
    before = ours.size;
    for (const { id, parent } of processes) if (ours.has(parent)) ours.add(id);
  }
  const ticks = processes.filter(({ id }) => ours.has(id)).reduce((sum, one) => sum + one.ticks, 0);
  return ticks * 10;
}

/** Hundredths of a second, for programs and for the system (proc(5)). */
function ticksOf(fields: readonly string[]): number {
  return Number(fields[11]) + Number(fields[12]);
}

function bodyOf({ text, verifyUrl }: CertificateFacts): string {
  const { data, size } = encode(verifyUrl, { ecc: 'M', border: 0 });
  const modules = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return [
    `<h1>${text.heading}</h1><p>${plain(text.certifies)}</p><b>${text.name}</b>`,
    `<p>${plain(text.participated)}</p><i>${text.title}</i><p>${plain(text.completed)}</p>`,
    `<p>${plain(text.award ?? [])}</p>${text.statements.map((one) => `<p>${plain(one)}</p>`).join('')}`,
    `<ol>${text.details.map(({ label, value }) => `<li>${label}<br>${value}</li>`).join('')}</ol>`,
    `<svg role="img" width="82" viewBox="0 0 ${size} ${size}"><path d="${modules.join('')}"/></svg>`,
    `<p><a href="${verifyUrl}">${verifyUrl}</a></p>`,
  ].join('');
}
