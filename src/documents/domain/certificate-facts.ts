import type { Design, Signatory } from './design.js';
import type { ThaiWords } from './text/line-ends.js';
import type { Run } from './text/rich-text.js';

/**
 * Everything a certificate says, frozen when it is issued: the PDF and the verify page are functions of this alone.
 * `text` has what is printed, word for word; the other members are the same facts for programs.
 */
export type CertificateFacts = {
  readonly format: 'lectern-certificate/1' | 'lectern-certificate/2';
  /** The drawing that lays it out; a drawing is never changed once used, a new one is added. */
  readonly layout: 'landscape/1' | 'landscape/2';
  readonly language: string;
  readonly kind: CertificateKind;
  readonly standing: Standing;
  readonly learner: { readonly name: string; readonly degree: string | null };
  readonly provider: {
    readonly id: string;
    readonly name: string;
    readonly accreditedBy: string | null;
    readonly demonstration: boolean;
  };
  readonly activity: {
    readonly title: string;
    readonly learningFormat: string;
    readonly location: string;
    readonly completedOn: string;
    readonly questions: number;
    /** From format 2 on: how many articles with their assessments, and the acts when several were claimed together. */
    readonly articles?: number;
    readonly acts?: readonly Act[];
  };
  /**
   * Credits claimed, with two decimals. Whether they were awarded is said by `kind` and `standing`. From format 2 on:
   * the most that the activity was designated for, where that was said.
   */
  readonly credit: {
    readonly amount: string;
    readonly name: string;
    readonly available?: string | null;
  };
  readonly ruleSet: { readonly id: string; readonly version: string };
  readonly wording: { readonly id: string; readonly version: number };
  /** From format 2 on: the provider's own template; null for what ships. */
  readonly template?: { readonly name: string; readonly version: number } | null;
  /** From format 2 on. */
  readonly design?: Design;
  readonly serial: string;
  readonly verificationId: string;
  readonly verifyUrl: string;
  /** ISO 8601, UTC */
  readonly issuedAt: string;
  /** The learner's day of issue. */
  readonly issuedOn: string;
  /** The serial of the certificate that this one replaces. */
  readonly replaces?: string;
  readonly text: PrintedText;
  /** Where lines may end in Thai; only where there is any. */
  readonly thaiWords?: ThaiWords;
  /** Ideographs in the shapes of Japan; without it in those of China. Only where there are any. */
  readonly ideographs?: 'japanese';
};

/** The words on the page, in its reading order. */
export type PrintedText = {
  readonly heading: string;
  readonly notice: string | null;
  readonly certifies: readonly Run[];
  readonly name: string;
  readonly participated: readonly Run[];
  readonly title: string;
  readonly completed: readonly Run[];
  readonly award: readonly Run[] | null;
  readonly statements: readonly (readonly Run[])[];
  readonly details: readonly PrintedDetail[];
  readonly labels: { readonly [Label in keyof Labels]: string };
  /** From format 2 on, where there are any. */
  readonly signatory?: Signatory;
  readonly acts?: PrintedActs;
};

/** A fact with its label; `of` says which, where a certificate that replaces this one has its own. */
export type PrintedDetail = {
  readonly label: string;
  readonly value: string;
  readonly of?: 'serial' | 'issuedOn';
};

/** The list of what was claimed together, a row for each act. */
export type PrintedActs = {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** One of several acts on one certificate. */
export type Act = {
  /** YYYY-MM-DD */
  readonly completedOn: string;
  /** What was read, each with its journal and year. */
  readonly sources: readonly string[];
  /** Its part of the credits, with two decimals; null where the rules do not count act by act. */
  readonly amount: string | null;
};

/** What only a provider's accreditation decides. */
export type Standing = 'accredited' | 'demonstration' | 'unaccredited';

/** What a certificate documents: credit, of the AMA or of another body, or that somebody took part. */
export type CertificateKind = 'ama-credit' | 'journal-credit' | 'other-credit' | 'participation';

/** What the facts are called on the verify page. */
export type Labels = {
  readonly document: string;
  readonly notice: string;
  readonly provider: string;
  readonly name: string;
  readonly learningFormat: string;
  readonly title: string;
  readonly completedOn: string;
  readonly award: string;
  readonly statement: string;
  readonly verify: string;
  /** Missing in what was issued before there were any: signatories, acts, later certificates. */
  readonly signatory?: string;
  readonly act?: string;
  readonly replaces?: string;
};
