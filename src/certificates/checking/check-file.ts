import { createHash } from 'node:crypto';
import type { JsonObject } from '../credential/credential.js';
import { isObject } from '../credential/json.js';
import { readToken } from '../credential/jwt.js';
import type { PrintedFact } from '../domain/printed-facts.js';
import { enclosed } from '../pdf/enclosures.js';
import type { KnownKeys } from '../signing/known-keys.js';
import {
  checkProof,
  checkToken,
  factsHashOf,
  verificationIdOf,
  type CredentialFinding,
} from './check-credential.js';
import { enclosedFile, readPdfSignature } from './read-pdf.js';
import {
  summaries,
  type FileCheck,
  type IssuedStatus,
  type Outcome,
  type Step,
  type StepName,
  type StepResult,
} from './steps.js';

/** What a check may use. */
export interface Checking {
  readonly keys: KnownKeys;
  readonly now: Date;
  /** Asks the issuer; null when it holds no such certificate. Absent where nobody can be asked. */
  readonly status?: (verificationId: string) => Promise<IssuedStatus | null>;
}

/**
 * Checks a file that somebody was given: what it is, whether it is as it was signed, who signed it, whether the facts
 * inside agree, and whether it still counts. Nothing is fetched and nothing is kept.
 */
export async function checkFile(bytes: Buffer, checking: Checking): Promise<FileCheck> {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return checkPdf(bytes, checking);
  const text = bytes.toString('utf8');
  const token = readToken(text);
  if (token) {
    const steps = new Steps('token', 'This is a credential as a token.');
    return checkAlone(
      steps,
      token.payload,
      checkToken(token, checking.keys, checking.now),
      checking,
    );
  }
  const credential = parse(text);
  if (credential?.['@context'] !== undefined) {
    const steps = new Steps('credential', 'This is a credential.');
    return checkAlone(
      steps,
      credential,
      checkProof(credential, checking.keys, checking.now),
      checking,
    );
  }
  const steps = new Steps('unknown', 'This is neither a PDF nor a credential.', 'could-not-check');
  const cutOff = /^\s*\{\s*"@context"/.test(text);
  if (cutOff) steps.replaceFirst('failed', 'This is the beginning of a credential, cut off.');
  return steps.end(cutOff ? 'damaged' : 'not-checked', null);
}

async function checkPdf(pdf: Buffer, checking: Checking): Promise<FileCheck> {
  const steps = new Steps('pdf', 'This is a PDF.');
  const inside = parse(enclosedFile(pdf, enclosed.credential.mediaType)?.toString('utf8') ?? '');
  const finding = inside && checkProof(inside, checking.keys, checking.now);
  const named = inside && verificationIdOf(inside);
  const signature = readPdfSignature(pdf);
  const ours = finding?.result === 'ours' || finding?.result === 'changed';
  switch (signature.found) {
    case 'none':
      steps.add('signature', 'failed', 'It carries no signature: it was removed, or never there.');
      return steps.end(ours ? 'edited' : 'foreign', named);
    case 'other':
      steps.add('signature', ours ? 'failed' : 'could-not-check', signature.why);
      return steps.end(ours ? 'edited' : 'foreign', named);
    case 'cut-off':
      steps.add('signature', 'failed', 'The file is shorter than what was signed.');
      return steps.end('damaged', named);
    case 'unreadable':
      steps.add('signature', 'failed', 'Its signature cannot be read.');
      return steps.end(ours ? 'edited' : 'damaged', named);
    case 'signed':
      break;
  }
  const { kid, holds, coversDigest } = signature.signature;
  const known = checking.keys.documents.find((key) => key.kid === kid);
  // The certificates above the signer's own are under no signature.
  const asIssued = known === undefined || known.certificates === signature.signature.certificates;
  const whole = holds && coversDigest && asIssued && signature.wholeFile;
  steps.add('signature', whole ? 'passed' : 'failed', signatureWords(signature, asIssued));
  if (!known) {
    steps.add('signer', 'failed', 'It is signed with a certificate that this issuer never used.');
    return steps.end('foreign', named);
  }
  // The name is a proof only where the signature is that key's.
  steps.add(
    'signer',
    holds ? 'passed' : 'failed',
    holds ? `It is signed by ${known.signer}.` : `It names ${known.signer}, who did not sign this.`,
  );
  if (!whole) return steps.end('edited', named);
  if (!inside || finding?.result !== 'ours') {
    steps.add('credential', 'failed', finding?.words ?? 'There is no credential inside.');
    return steps.end(finding?.result === 'changed' ? 'edited' : 'damaged', named);
  }
  steps.add('credential', 'passed', finding.words);
  const facts = enclosedFile(pdf, enclosed.facts.mediaType);
  const hash = facts && createHash('sha256').update(facts).digest('hex');
  return steps.compareAndAsk(inside, hash, checking);
}

function signatureWords(
  read: {
    readonly signature: { readonly holds: boolean; readonly coversDigest: boolean };
    readonly wholeFile: boolean;
  },
  asIssued: boolean,
): string {
  const { holds, coversDigest } = read.signature;
  if (!holds) return 'Its signature does not belong to the certificate that it names.';
  if (!coversDigest) return 'Its content is not what was signed.';
  if (!asIssued) return 'The certificates beside its signature are not those of the signer.';
  if (!read.wholeFile) return 'Something was added after it was signed.';
  return 'Every byte of it is as it was signed.';
}

/** A credential on its own. */
async function checkAlone(
  steps: Steps,
  credential: JsonObject,
  finding: CredentialFinding,
  checking: Checking,
): Promise<FileCheck> {
  const named = verificationIdOf(credential);
  const { result, words } = finding;
  switch (result) {
    case 'ours':
      steps.add('signature', 'passed', words);
      steps.add('signer', 'passed', 'The key that signed it is one of this issuer\u2019s.');
      return steps.compareAndAsk(credential, null, checking);
    case 'changed':
      steps.add('signature', 'failed', words);
      return steps.end('edited', named);
    case 'unsupported':
      steps.add('signature', 'could-not-check', words);
      return steps.end('not-checked', named);
    case 'foreign':
      steps.add('signature', 'could-not-check', 'It was not made with a key that is known here.');
      steps.add('signer', 'failed', words);
      return steps.end('foreign', named);
    case 'malformed':
    case 'unsigned':
      steps.add('signature', 'failed', words);
      return steps.end('foreign', named);
  }
}

/** The steps taken so far. */
class Steps {
  private readonly taken: Step[] = [];

  constructor(
    private readonly kind: FileCheck['kind'],
    words: string,
    result: StepResult = 'passed',
  ) {
    this.add('file', result, words);
  }

  add(name: StepName, result: StepResult, words: string): void {
    this.taken.push({ name, result, words });
  }

  replaceFirst(result: StepResult, words: string): void {
    this.taken.splice(0, 1, { name: 'file', result, words });
  }

  end(
    outcome: Outcome,
    verificationId: string | null | undefined,
    facts: readonly PrintedFact[] | null = null,
  ): FileCheck {
    const { kind, taken } = this;
    const summary = summaries[outcome];
    return {
      outcome,
      kind,
      summary,
      steps: [...taken],
      verificationId: verificationId ?? null,
      facts,
    };
  }

  /**
   * The last two steps: whether the facts are those that were frozen, and whether they still count.
   * @param hash SHA-256 of the facts that lie beside the credential; null where none do
   */
  async compareAndAsk(
    credential: JsonObject,
    hash: string | null,
    { status }: Checking,
  ): Promise<FileCheck> {
    const named = verificationIdOf(credential);
    const signed = factsHashOf(credential);
    if (hash !== null && hash !== signed) {
      this.add('facts', 'failed', 'The facts inside are not those that the credential names.');
      return this.end('edited', named);
    }
    const issued = await this.ask(named, status);
    if (issued && issued.factsSha256 !== signed) {
      this.add('facts', 'failed', 'They are not the facts that this issuer froze when it issued.');
      return this.end('edited', named);
    }
    if (issued) this.add('facts', 'passed', 'They are the facts that were frozen at issue.');
    else if (hash !== null)
      this.add('facts', 'passed', 'They are those that the credential names.');
    else this.add('facts', 'could-not-check', 'The frozen facts were not at hand to compare.');
    if (issued === undefined) {
      this.add('status', 'could-not-check', 'The issuer was not asked whether it still counts.');
      return this.end('status-unknown', named);
    }
    if (issued === null) {
      this.add('status', 'could-not-check', 'The issuer finds no certificate under this name.');
      return this.end('status-unknown', named);
    }
    const words = {
      valid: 'It was not revoked.',
      revoked: `It was revoked${issued.reason ? `: ${issued.reason}` : '.'}`,
      superseded: 'A later certificate has taken its place.',
    }[issued.status];
    this.add('status', issued.status === 'valid' ? 'passed' : 'failed', words);
    return this.end(issued.status, named, issued.facts);
  }

  /** Undefined where nobody could be asked. */
  private async ask(
    named: string | null,
    status: Checking['status'],
  ): Promise<IssuedStatus | null | undefined> {
    if (!status) return undefined;
    return named === null ? null : status(named);
  }
}

function parse(text: string): JsonObject | null {
  try {
    const read: unknown = JSON.parse(text);
    return isObject(read) ? read : null;
  } catch {
    return null;
  }
}
