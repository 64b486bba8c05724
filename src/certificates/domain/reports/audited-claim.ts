/** ISO 8601 in UTC, or a date. */
export type Instant = string | Date;

export interface AuditSource {
  readonly title: string;
  readonly journal: string | null;
  readonly year: number | null;
  readonly pmid: string | null;
  readonly doi: string | null;
  readonly retracted: boolean;
}

/** What an audit report shows of a claim. Instants are ISO 8601 in UTC or dates; days are the learner's. */
export interface AuditedClaim {
  readonly claim: {
    readonly id: string;
    readonly title: string;
    readonly learningFormat: string;
    /** All that was awarded, and what counts of it now; one for each kind of credit and day. */
    readonly parts: readonly {
      readonly creditName: string;
      readonly completedOn: string;
      readonly amount: string;
      readonly left: string;
    }[];
    readonly completedOn: string;
    readonly claimedAt: Instant;
    readonly attestedAt: Instant;
    readonly attestation: string;
    readonly state: string;
    readonly flagged: boolean;
    readonly provider: { readonly name: string; readonly demonstration: boolean };
    readonly ruleSet: { readonly id: string; readonly version: string; readonly name: string };
  };
  /** Until when the provider keeps the record, and who says so; null where no source does. */
  readonly records: {
    readonly keptUntil: string;
    readonly required: boolean;
    readonly years: number;
    readonly source: { readonly title: string; readonly date: string };
  } | null;
  readonly learner: {
    readonly name: string;
    readonly profession: string;
    readonly degree: string | null;
    readonly npi: string | null;
    readonly licences: readonly { readonly jurisdiction: string; readonly number: string }[];
    readonly timeZone: string;
  };
  readonly findings: readonly {
    readonly title: string;
    readonly outcome: string;
    /** What a rule that was met changed, for example `no-credit`. */
    readonly effect?: string;
    readonly required: string;
    readonly observed: string;
    readonly source: string;
  }[];
  readonly arithmetic: readonly { readonly label: string; readonly amount: string }[];
  readonly reading: {
    readonly activeSeconds: number;
    /** What was reported late, in addition. */
    readonly offlineSeconds: number;
    readonly elapsedSeconds: number;
    readonly spans: readonly {
      readonly startsAt: string;
      readonly seconds: number;
      readonly counted: boolean;
      readonly why: string;
      readonly paperTitle: string;
      readonly device: string;
    }[];
  };
  readonly cycles: readonly {
    readonly question: string | null;
    readonly application: string | null;
    readonly evaluation: { readonly result: string; readonly effect: string } | null;
    readonly searchQuery: string | null;
    readonly sources: readonly AuditSource[];
  }[];
  readonly article: {
    readonly title: string;
    readonly source: AuditSource;
    readonly correct: number;
    readonly questionCount: number;
    readonly passPercent: number;
    readonly attemptsMade: number;
    readonly secondsOnAssessment: number | null;
    readonly passedAt: string | null;
    readonly evaluatedAt: string | null;
  } | null;
  readonly hours: {
    readonly from: string;
    readonly to: string;
    readonly reflection: string | null;
    readonly sources: readonly AuditSource[];
  } | null;
  /** Other claims of the same act whose credit was revoked. */
  readonly revokedElsewhere: readonly {
    readonly provider: string;
    readonly revokedAt: Instant;
    readonly act: 'released' | 'spent';
    readonly before: boolean;
    readonly stands: boolean;
  }[];
  readonly certificates: readonly {
    readonly serial: string;
    readonly status: string;
    readonly issuedAt: Instant;
  }[];
  readonly awards: readonly {
    readonly kind: string;
    /** The kind of credit and its day: a claim may have awards of several. */
    readonly creditName: string;
    readonly completedOn: string;
    readonly amount: string;
    readonly awardedAt: Instant;
    readonly reason: string | null;
  }[];
  readonly decisions: readonly {
    readonly outcome: string;
    /** What a revocation made of the act. */
    readonly act: 'released' | 'spent' | null;
    readonly reason: string;
    readonly decidedAt: Instant;
    readonly decidedBy: string;
  }[];
  readonly history: readonly {
    readonly at: Instant;
    readonly action: string;
    readonly actorKind: string;
    readonly reason: string | null;
  }[];
}
