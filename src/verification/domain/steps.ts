import type { PrintedFact } from '../../documents/domain/printed-facts.js';
import { t } from './messages.js';

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

/** One sentence that answers the question of the person who has the file. */
export function summaryOf(outcome: Outcome, document: 'certificate' | 'transcript'): string {
  if (document === 'certificate') return t(`summary.${outcome}`);
  switch (outcome) {
    case 'valid':
    case 'status-unknown':
    case 'out-of-date':
      return t(`transcript.${outcome}`);
    default:
      return t(`summary.${outcome}`);
  }
}
