import type { Standing } from '../../../documents/domain/certificate-facts.js';

/** An award with its certificate, as it is listed. Amounts have two decimals. */
export type TranscriptLine = {
  /** YYYY-MM-DD */
  readonly completedOn: string;
  readonly title: string;
  readonly learningFormat: string;
  readonly provider: {
    readonly id: string;
    readonly name: string;
    readonly accreditedBy: string | null;
  };
  readonly standing: Standing;
  /** Null where the certificate awards no credit. */
  readonly credit: { readonly amount: string; readonly name: string } | null;
  readonly serial: string;
  readonly verificationId: string;
};

/** Self-reported credit. Amounts have two decimals. */
export type SelfReportedLine = {
  /** YYYY-MM-DD */
  readonly completedOn: string;
  readonly title: string;
  readonly provider: string | null;
  readonly amount: string;
  /** Null where the learner named no kind of credit. */
  readonly unit: string | null;
  /** Whether the learner keeps a file here that shows it. */
  readonly proof: boolean;
};

export type Days = { readonly from: string; readonly to: string };

/** The learner's progress in one requirement. Amounts are exact decimal text. */
export type TranscriptRequirement = {
  readonly name: string;
  /** The learner's label, for example a licence number; may be empty. */
  readonly label: string;
  readonly unit: string;
  /** True where the learner set it and no body asks for it; missing otherwise. */
  readonly own?: true;
  readonly period: Days;
  readonly applied: string;
  readonly over: string;
  /** How much of what is applied the learner recorded, audited by nobody; absent in transcripts of the first versions. */
  readonly unaudited?: string;
  /** What is asked for, the total first; without a total where no source confirms its number. */
  readonly asked: readonly {
    readonly kind: 'total' | 'minimum' | 'topic';
    readonly title: string;
    readonly period: Days;
    readonly required: string;
    readonly applied: string;
    readonly missing: string;
  }[];
};

/** So much credit of one type and standing. */
export type TranscriptTotal = {
  readonly name: string;
  readonly accreditedBy: string | null;
  readonly certificates: number;
  readonly amount: string;
};

/** The same facts as are printed, for programs. */
export type TranscriptFacts = {
  readonly learner: { readonly name: string; readonly degree: string | null };
  readonly period: Days;
  readonly lines: readonly TranscriptLine[];
  readonly totals: readonly TranscriptTotal[];
  /** Certified by nobody here, and in no total; missing where the learner left it out, and in the first transcripts. */
  readonly selfReported?: readonly SelfReportedLine[];
  readonly requirements: readonly TranscriptRequirement[] | null;
  readonly wording: { readonly id: string; readonly version: number };
  readonly serial: string;
  readonly verificationId: string;
  /** ISO 8601, UTC */
  readonly issuedAt: string;
  /** The learner's day of issue. */
  readonly issuedOn: string;
};

/** What a transcript is made from. */
export interface TranscriptRequest {
  readonly learner: {
    readonly name: string;
    readonly degree: string | null;
    readonly timeZone: string;
  };
  readonly period: Days;
  readonly lines: readonly TranscriptLine[];
  /** Null when the learner left it out. */
  readonly selfReported: readonly SelfReportedLine[] | null;
  /** Null when the learner did not ask for them. */
  readonly requirements: readonly TranscriptRequirement[] | null;
}

/** What the moment of issue adds. */
export interface TranscriptIssue {
  readonly serial: string;
  readonly verificationId: string;
  readonly verifyUrl: string;
  readonly issuedAt: Date;
  /** Who signs it. */
  readonly issuedBy: string;
}
