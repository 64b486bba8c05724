import { parentPort, workerData } from 'node:worker_threads';
import { loadFaces } from '../fonts/faces.js';
import { sealCertificate } from '../certificate/seal-certificate.js';
import { documentKey, type DocumentKey } from '../../signatures/index.js';
import type { PrintingAnswer, PrintingOrder, ThreadData } from './printing-pool.js';

/*
 * The program of a printing thread. It has its own fonts, and keeps the keys only in memory.
 */

const faces = loadFaces((workerData as ThreadData).fonts);
const keys = new Map<string, DocumentKey>();

async function print({ facts, enclosures, sealing, kid, key }: PrintingOrder): Promise<Uint8Array> {
  if (key) keys.set(kid, documentKey(key.privateKey, key.certificates));
  const known = keys.get(kid);
  if (!known) throw new Error('A certificate came before the key that signs it');
  const files = enclosures.map((file) => ({ ...file, bytes: bytesOf(file.bytes) }));
  const { logo = null, timeStamp } = sealing;
  const picture = logo && { ...logo, bytes: bytesOf(logo.bytes) };
  return sealCertificate(facts, faces, files, known, { logo: picture, timeStamp });
}

/** What crosses threads is no Buffer any more. */
function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

async function printOrder(order: PrintingOrder): Promise<void> {
  const { number } = order;
  try {
    // A copy in separate memory, which can be handed over whole.
    const pdf = Uint8Array.from(await print(order));
    sendAnswer({ number, pdf }, [pdf.buffer]);
  } catch (error) {
    sendAnswer({ number, failure: error instanceof Error ? error : new Error(String(error)) }, []);
  }
}

function sendAnswer(answer: PrintingAnswer, handedOver: readonly ArrayBuffer[]): void {
  parentPort?.postMessage(answer, handedOver);
}

parentPort?.on('message', (order: PrintingOrder) => {
  void printOrder(order);
});
