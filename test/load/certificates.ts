import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import PdfKitDocument from 'pdfkit';
import { addressesOf, credentialOf } from '../../src/certificates/credential/credential.js';
import { withProof } from '../../src/certificates/domain/credential/data-integrity.js';
import type { CertificateFacts } from '../../src/certificates/domain/facts.js';
import { printedFacts } from '../../src/certificates/domain/printed-facts.js';
import { enclosuresOf } from '../../src/certificates/pdf/enclosures.js';
import { sealCertificate } from '../../src/certificates/pdf/seal-certificate.js';
import { credentialKey } from '../../src/certificates/signing/credential-key.js';
import { exampleFacts, faces } from '../support/example-certificate.js';
import { ecKey } from '../support/signing.js';

/*
 * How many certificates a second are made, signed (P-256), tagged and with the credential and the facts inside, beside
 * bare PDFKit drawing the same texts with the same parsed font: `node .../test/load/certificates.js [rounds] [count]`
 * after `npm run build:test`. The rounds alternate; then two worker threads do both at once.
 */

type Kind = 'sealed' | 'bare';

interface Work {
  readonly kind: Kind;
  readonly count: number;
}

const key = ecKey();
const signer = credentialKey(generateKeyPairSync('ed25519').privateKey);

/** No two have the same name, so that nothing is drawn from memory alone. */
function factsOf(number: number): CertificateFacts {
  return exampleFacts({ learner: { name: `Adaeze Okoye-${number.toString(36)}` } });
}

function sealed(number: number): Promise<Buffer> {
  const facts = factsOf(number);
  const place = { list: 202600, index: number };
  const credential = withProof(credentialOf(facts, place), addressesOf(facts).issuer, signer);
  return sealCertificate(facts, faces, enclosuresOf(facts, credential), key);
}

/** A page with the same texts one below the other, and nothing else: no tags, no metadata, no code, no signature. */
async function bare(number: number): Promise<Buffer> {
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
  for (const { label, value } of printedFacts(factsOf(number))) {
    document.text(label).text(value);
  }
  document.end();
  await once(document, 'end');
  return Buffer.concat(chunks);
}

const makers = { sealed, bare } as const;

/** Milliseconds of the clock and of the processor for each piece of work. */
async function time({ kind, count }: Work): Promise<{ wall: number; processor: number }> {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  for (let number = 0; number < count; number++) await makers[kind](number);
  const used = process.cpuUsage(before);
  return { wall: performance.now() - startedAt, processor: (used.user + used.system) / 1000 };
}

async function inWorkers(kind: Kind, count: number): Promise<number> {
  const workers = [0, 1].map(
    () => new Worker(fileURLToPath(import.meta.url), { workerData: { kind, count: count / 2 } }),
  );
  // Both have read their fonts and drawn some before the clock starts.
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  const startedAt = performance.now();
  const done = workers.map((worker) => once(worker, 'message'));
  for (const worker of workers) worker.postMessage('go');
  await Promise.all(done);
  const wall = performance.now() - startedAt;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return wall;
}

async function measure(): Promise<void> {
  const rounds = Number(process.argv[2] ?? 5);
  const count = Number(process.argv[3] ?? 200);
  for (const kind of ['sealed', 'bare'] as const) await time({ kind, count: 40 });
  const ratios: number[] = [];
  const both: number[] = [];
  const perSecond = (milliseconds: number): string => ((count * 1000) / milliseconds).toFixed(0);
  for (let round = 1; round <= rounds; round++) {
    const ours = await time({ kind: 'sealed', count });
    const theirs = await time({ kind: 'bare', count });
    const workers = await inWorkers('sealed', count * 2);
    ratios.push(theirs.processor / ours.processor);
    both.push((theirs.wall * 2) / workers);
    process.stdout.write(
      `round ${round}: sealed ${perSecond(ours.processor)}/s of processor time (${perSecond(ours.wall)}/s by the clock), ` +
        `bare ${perSecond(theirs.processor)}/s (${perSecond(theirs.wall)}/s), ratio ${ratios.at(-1)?.toFixed(2)}; ` +
        `two workers ${perSecond(workers / 2)}/s by the clock, ${both.at(-1)?.toFixed(2)} of bare on one\n`,
    );
  }
  const middle = (values: number[]): string =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]?.toFixed(2) ?? '';
  process.stdout.write(
    `medians: one core ${middle(ratios)}, two workers ${middle(both)}; heap ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB\n`,
  );
}

if (isMainThread) {
  await measure();
} else {
  const work = workerData as Work;
  await time({ kind: work.kind, count: 40 });
  parentPort?.postMessage('ready');
  parentPort?.once('message', () => {
    void time(work).then(() => parentPort?.postMessage('done'));
  });
}
