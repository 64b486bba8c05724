import { sha256 } from '@noble/hashes/sha2.js';
import { hexOf, textOfUtf8 } from '../../signatures/domain/bytes.js';
import { isObject, parseObject } from '../../signatures/domain/credentials/json.js';
import { enclosed } from '../../documents/domain/enclosed.js';
import { enclosedFile } from './read-pdf.js';

/** A report inside a PDF, as far as it says what it is. Nothing about it is proven. */
export interface EnclosedReport {
  readonly kind: 'transcript' | 'audit-report';
  /** In hexadecimal digits. */
  readonly factsSha256: string;
  /** Under which name it can be looked up; null for what is not kept. */
  readonly verificationId: string | null;
}

/** What one of our PDFs was drawn from, if it is a report; null for a certificate or a foreign file. */
export function enclosedReport(pdf: Uint8Array): EnclosedReport | null {
  const file = enclosedFile(pdf, enclosed.facts.mediaType);
  const report = file && parseObject(textOfUtf8(file));
  if (!report || report['format'] !== 'lectern-report/1') return null;
  const { kind, facts } = report;
  if (kind !== 'transcript' && kind !== 'audit-report') return null;
  const named = kind === 'transcript' && isObject(facts) ? facts['verificationId'] : null;
  return {
    kind,
    factsSha256: hexOf(sha256(file)),
    verificationId: typeof named === 'string' ? named : null,
  };
}
