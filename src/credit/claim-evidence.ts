import type { ReasonCode, SpanKind } from '../reading/index.js';
import type { Evaluation } from './domain/evaluation.js';
import type { ArithmeticLine, CreditDocument } from './domain/finding.js';

/** The learner as the profile stood when the claim was made. */
export interface EvidenceLearner {
  readonly name: string;
  readonly profession: string;
  readonly degree: string | null;
  readonly npi: string | null;
  readonly licences: readonly { readonly jurisdiction: string; readonly number: string }[];
  readonly timeZone: string;
}

/** The accredited provider that the claim was made to. `accreditedBy` is null where nobody accredits it. */
export interface EvidenceProvider {
  readonly id: string;
  readonly name: string;
  readonly accreditedBy: string | null;
  readonly demonstration: boolean;
}

/** A cited paper. */
export interface EvidenceSource {
  readonly paperId: string;
  readonly title: string;
  readonly journal: string | null;
  readonly year: number | null;
  readonly pmid: string | null;
  readonly doi: string | null;
  readonly retracted: boolean;
}

/** One reading session with its spans. Instants are ISO 8601 in UTC. */
export interface EvidenceSession {
  readonly id: string;
  readonly paperId: string;
  readonly paperTitle: string;
  readonly device: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly spans: readonly {
    readonly startsAt: string;
    readonly endsAt: string;
    readonly kind: SpanKind;
    readonly reason: ReasonCode;
  }[];
}

/** One cycle as it was documented when it was claimed. */
export interface EvidenceCycle {
  readonly id: string;
  readonly question: string | null;
  readonly application: string | null;
  readonly evaluation: Evaluation | null;
  readonly searchQuery: string | null;
  readonly openedAt: string;
  readonly documentedAt: string | null;
  readonly sources: readonly EvidenceSource[];
  readonly sessions: readonly EvidenceSession[];
}

/** Everything a claim was judged on, frozen in `claim.evidence`, so that an audit never depends on live rows. */
export interface ClaimEvidence {
  readonly learner: EvidenceLearner;
  readonly provider: EvidenceProvider;
  readonly option: { readonly id: string; readonly title: string };
  readonly ruleSet: {
    readonly id: string;
    readonly version: string;
    readonly name: string;
    readonly learningFormat: string;
    readonly unit: string;
    readonly creditName: string;
    readonly document: CreditDocument;
  };
  readonly cycles: readonly EvidenceCycle[];
  readonly activeSeconds: number;
  readonly elapsedSeconds: number;
  readonly attestation: string;
  readonly arithmetic: readonly ArithmeticLine[];
}
