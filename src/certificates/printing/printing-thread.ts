import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { loadFaces } from '../pdf/faces.js';
import { sealCertificate } from '../pdf/seal-certificate.js';
import { documentKey, type DocumentKey } from '../signing/document-key.js';
import { certificateTemplates } from '../wording-files.js';
import type { PrintingAnswer, PrintingOrder } from './printing-pool.js';

/*
 * The program of a thread that prints. It holds its own fonts, and the keys in memory alone.
 */

const faces = loadFaces(join(certificateTemplates(), 'fonts'));
const keys = new Map<string, DocumentKey>();

async function print({ facts, enclosures, kid, key }: PrintingOrder): Promise<Uint8Array> {
  if (key) keys.set(kid, documentKey(key.privateKey, key.certificates.map(bytesOf)));
  const known = keys.get(kid);
  if (!known) throw new Error('A certificate came before the key that signs it');
  const files = enclosures.map((file) => ({ ...file, bytes: bytesOf(file.bytes) }));
  return sealCertificate(facts, faces, files, known);
}

/** What crosses threads is no Buffer any more. */
function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

parentPort?.on('message', (order: PrintingOrder) => {
  void print(order).then(
    (made) => {
      // A copy of its own memory, which can be handed over whole.
      const pdf = Uint8Array.from(made);
      const answer: PrintingAnswer = { number: order.number, pdf };
      parentPort?.postMessage(answer, [pdf.buffer]);
    },
    (error: unknown) => {
      const failure = error instanceof Error ? error : new Error(String(error));
      const answer: PrintingAnswer = { number: order.number, failure };
      parentPort?.postMessage(answer);
    },
  );
});
