import { sha256 } from '@noble/hashes/sha2.js';
import { characterPerByte, hexOf, sameBytes, textOfUtf8 } from '../../signatures/domain/bytes.js';
import { parseObject, type JsonObject } from '../../signatures/domain/credentials/json.js';
import { readToken } from '../../signatures/domain/credentials/jwt.js';
import { enclosed } from '../../documents/domain/enclosed.js';
import { certificatesOf } from '../../signatures/domain/x509/x509.js';
import {
  checkProof,
  checkToken,
  factsHashOf,
  verificationIdOf,
  type CredentialFinding,
} from './check-credential.js';
import type { KnownKeys } from '../../signatures/domain/known-keys.js';
import { checkTimeStamp } from './check-time-stamp.js';
import { enclosedReport, type EnclosedReport } from './enclosed-report.js';
import { enclosedFile, readPdfSignature, type PdfSignature } from './read-pdf.js';
import { Steps, type Examined } from './conclude-check.js';
import { t } from './messages.js';

/** What a file is examined with. */
export interface Examining {
  readonly keys: KnownKeys;
  readonly now: Date;
}

/**
 * Examines a file that somebody was given as far as it goes without asking anybody: what it is, whether it is as it
 * was signed, who signed it, whether the facts inside agree. Whatever the bytes are, there is a result and no exception.
 */
export function examineFile(bytes: Uint8Array, examining: Examining): Examined {
  const { keys, now } = examining;
  if (characterPerByte(bytes.subarray(0, 5)) === '%PDF-') return examinePdf(bytes, examining);
  const text = textOfUtf8(bytes);
  const token = readToken(text);
  if (token) {
    const steps = new Steps('token', t('token'));
    return examineAlone(steps, token.payload, checkToken(token, keys, now));
  }
  const credential = parseObject(text);
  if (credential?.['@context'] !== undefined) {
    const steps = new Steps('credential', t('credential'));
    return examineAlone(steps, credential, checkProof(credential, keys, now));
  }
  if (/^\s*\{\s*"@context"/.test(text)) {
    const words = t('credentialCutOff');
    return new Steps('unknown', words, 'failed').end('damaged', null);
  }
  const words = t('neither');
  return new Steps('unknown', words, 'could-not-check').end('not-checked', null);
}

function examinePdf(pdf: Uint8Array, { keys, now }: Examining): Examined {
  const steps = new Steps('pdf', t('pdf'));
  const file = enclosedFile(pdf, enclosed.credential.mediaType);
  const inside = file && parseObject(textOfUtf8(file));
  const finding = inside && checkProof(inside, keys, now);
  const report = inside ? null : enclosedReport(pdf);
  const named = inside ? verificationIdOf(inside) : (report?.verificationId ?? null);
  const signature = readPdfSignature(pdf);
  const ours = finding?.result === 'ours' || finding?.result === 'changed';
  switch (signature.found) {
    case 'none':
      steps.add('signature', 'failed', t('noSignature'));
      return steps.end(ours ? 'edited' : 'foreign', named);
    case 'other':
      steps.add('signature', ours ? 'failed' : 'could-not-check', t('otherSignature'));
      return steps.end(ours ? 'edited' : 'foreign', named);
    case 'cut-off':
      steps.add('signature', 'failed', t('shorter'));
      return steps.end('damaged', named);
    case 'unreadable':
      steps.add('signature', 'failed', t('signatureUnreadable'));
      return steps.end(ours ? 'edited' : 'damaged', named);
    case 'signed':
      break;
  }
  const { kid, holds, coversDigest, certificates } = signature.signature;
  const known = keys.documents.find((key) => key.kid === kid);
  // The certificates above the signer's own are under no signature.
  const asIssued = known === undefined || sameCertificates(known.certificates, certificates);
  const whole = holds && coversDigest && asIssued && signature.wholeFile;
  steps.add('signature', whole ? 'passed' : 'failed', signatureWords(signature, asIssued));
  if (!known) {
    steps.add('signer', 'failed', t('unknownCertificate'));
    return steps.end('foreign', named);
  }
  // The name proves something only if the signature is that key's.
  steps.add(
    'signer',
    holds ? 'passed' : 'failed',
    holds ? t('signer', { signer: known.signer }) : t('signerOnlyNamed', { signer: known.signer }),
  );
  if (!whole) return steps.end('edited', named);
  const stamp = signature.timeStamp && checkTimeStamp(signature.timeStamp, keys);
  if (stamp) steps.add('time-stamp', stamp.result, stamp.words);
  if (stamp?.result === 'failed') return steps.end('edited', named);
  if (report) return examinedReport(steps, report);
  if (!inside || finding?.result !== 'ours') {
    steps.add('credential', 'failed', finding?.words ?? t('noCredential'));
    return steps.end(finding?.result === 'changed' ? 'edited' : 'damaged', named);
  }
  steps.add('credential', 'passed', finding.words);
  const facts = enclosedFile(pdf, enclosed.facts.mediaType);
  return compared(steps, inside, facts && hexOf(sha256(facts)));
}

/** One of our reports as it was signed: a transcript can be looked up, other reports were not stored. */
function examinedReport(steps: Steps, report: EnclosedReport): Examined {
  const { kind, factsSha256, verificationId } = report;
  if (kind === 'audit-report') return steps.end('report', null);
  return steps.end({ document: kind, factsSha256, factsInside: true }, verificationId);
}

function sameCertificates(pem: string, others: readonly Uint8Array[]): boolean {
  const own = certificatesOf(pem);
  return (
    own.length === others.length &&
    own.every((one, index) => sameBytes(one, others[index] ?? new Uint8Array()))
  );
}

function signatureWords(
  { signature, wholeFile }: Extract<PdfSignature, { found: 'signed' }>,
  asIssued: boolean,
): string {
  const { holds, coversDigest } = signature;
  if (!holds) return t('signatureWrong');
  if (!coversDigest) return t('contentChanged');
  if (!asIssued) return t('otherCertificates');
  if (!wholeFile) return t('added');
  return t('whole');
}

/** A credential on its own. */
function examineAlone(
  steps: Steps,
  credential: JsonObject,
  { result, words }: CredentialFinding,
): Examined {
  const named = verificationIdOf(credential);
  switch (result) {
    case 'ours':
      steps.add('signature', 'passed', words);
      steps.add('signer', 'passed', t('ownKey'));
      return compared(steps, credential, null);
    case 'changed':
      steps.add('signature', 'failed', words);
      return steps.end('edited', named);
    case 'unsupported':
      steps.add('signature', 'could-not-check', words);
      return steps.end('not-checked', named);
    case 'foreign':
      steps.add('signature', 'could-not-check', t('foreignKey'));
      steps.add('signer', 'failed', words);
      return steps.end('foreign', named);
    case 'malformed':
    case 'unsigned':
      steps.add('signature', 'failed', words);
      return steps.end('foreign', named);
  }
}

/**
 * Whether the facts enclosed with a credential by this issuer are the ones that it names. Only the issuer can say more.
 * @param hash SHA-256 of these facts; null where there are none
 */
function compared(steps: Steps, credential: JsonObject, hash: string | null): Examined {
  const named = verificationIdOf(credential);
  const signed = factsHashOf(credential);
  if (hash !== null && hash !== signed) {
    steps.add('facts', 'failed', t('factsChanged'));
    return steps.end('edited', named);
  }
  const found = {
    document: 'certificate',
    factsSha256: signed,
    factsInside: hash !== null,
  } as const;
  return steps.end(found, named);
}
