import type { PrintedFact } from '../../documents/domain/printed-facts.js';

/** What is looked at, in this order. */
export type StepName =
  | 'file'
  | 'signature'
  | 'signer'
  /** Only of a file that carries a time-stamp. */
  | 'time-stamp'
  | 'credential'
  | 'facts'
  | 'status';

/** "Could not check" is no judgement: something needed for it was not at hand. */
export type StepResult = 'passed' | 'failed' | 'could-not-check';

export interface Step {
  readonly name: StepName;
  readonly result: StepResult;
  /** What was found, for people. */
  readonly words: string;
}

/**
 * What all steps say together.
 * - valid: as it was issued, and not revoked
 * - status-unknown: as it was issued; whether it still counts could not be asked
 * - revoked, superseded: as it was issued, but it no longer counts
 * - out-of-date: a transcript as it was issued, which lists certificates that no longer count
 * - report: a report signed by this issuer, which is no certificate and is not asked after
 * - edited: issued by this issuer and changed since
 * - foreign: not signed by this issuer
 * - damaged: cut off or not readable
 * - not-checked: nothing can be said of it
 */
export type Outcome =
  | 'valid'
  | 'status-unknown'
  | 'revoked'
  | 'superseded'
  | 'out-of-date'
  | 'report'
  | 'edited'
  | 'foreign'
  | 'damaged'
  | 'not-checked';

/** The result of checking one file. */
export interface FileCheck {
  readonly outcome: Outcome;
  readonly kind: 'pdf' | 'credential' | 'token' | 'unknown';
  readonly summary: string;
  readonly steps: readonly Step[];
  /** Under which name it can be looked up, if it says so. Proven only when the signature is. */
  readonly verificationId: string | null;
  /** What it says, when that is proven and known. */
  readonly facts: readonly PrintedFact[] | null;
}

/** What the issuer answers of one of its certificates or transcripts. */
export interface IssuedStatus {
  readonly status: 'valid' | 'revoked' | 'superseded' | 'out-of-date';
  readonly reason: string | null;
  /** In hexadecimal digits. */
  readonly factsSha256: string;
  readonly facts: readonly PrintedFact[];
}

/** One sentence that answers the question of whoever holds the file. */
export const summaries: Readonly<Record<Outcome, string>> = {
  valid: 'This is a certificate as it was issued, and it has not been revoked.',
  'status-unknown':
    'This is a certificate as it was issued. Whether it was revoked since could not be checked.',
  revoked: 'This certificate was issued, but it was revoked and no longer counts.',
  superseded: 'This certificate was issued, but a later one has taken its place.',
  'out-of-date': 'This was issued, but not all that it lists still counts.',
  report:
    'This is a report signed by this issuer, unchanged. It tells what was known when it was made; it is no certificate.',
  edited: 'This file was changed after it was issued. Do not rely on what it says.',
  foreign: 'This file was not signed by this issuer. It proves nothing here.',
  damaged: 'This file is damaged or cut off. Ask for it again.',
  'not-checked': 'This file could not be checked. That does not mean that it is false.',
};

/** The same for whoever holds a transcript. */
export const transcriptSummaries: Readonly<Record<Outcome, string>> = {
  ...summaries,
  valid: 'This is a transcript as it was issued, and every certificate that it lists still counts.',
  'status-unknown':
    'This is a transcript as it was issued. Whether the certificates that it lists still count could not be checked.',
  'out-of-date':
    'This is a transcript as it was issued, but it is out of date: not all certificates that it lists still count.',
};
