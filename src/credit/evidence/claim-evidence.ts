import type { Accreditation } from '../../accounts/index.js';
import type { PaperFacts } from '../../literature/index.js';
import type { ReasonCode, SpanKind } from '../../reading/index.js';
import type { CreditPart } from '../domain/assessment/assess-claim.js';
import type { Evaluation } from '../domain/cycles/evaluation.js';
import type {
  ArticleEvidence,
  DayOfReading,
  Earlier,
  Offer,
  ReadingEvidence,
  Source,
} from '../domain/evidence.js';
import type { ArithmeticLine, CreditDocument } from '../domain/finding.js';
import type { Topic } from '../../shared/topics.js';

/** The learner, by the profile when the claim was made. */
export interface EvidenceLearner {
  readonly name: string;
  readonly profession: string;
  readonly degree: string | null;
  readonly npi: string | null;
  readonly licences: readonly { readonly jurisdiction: string; readonly number: string }[];
  readonly timeZone: string;
}

/** The provider that the claim was made to. `accreditedBy` is null where nobody accredits it. */
export interface EvidenceProvider {
  readonly id: string;
  readonly name: string;
  /** Those in force on the day of the activity. Claims of earlier versions kept the text alone. */
  readonly accreditations?: readonly Accreditation[];
  readonly accreditedBy: string | null;
  readonly demonstration: boolean;
}

/** A paper, with what rules ask about it. Claims of the first versions kept only what comes before `kind`. */
export interface EvidenceSource {
  readonly paperId: string;
  readonly title: string;
  readonly journal: string | null;
  readonly year: number | null;
  readonly pmid: string | null;
  readonly doi: string | null;
  readonly retracted: boolean;
  readonly kind?: Source['kind'];
  readonly publishedFrom?: string | null;
  readonly publishedTo?: string | null;
  readonly indexedIn?: readonly string[];
  readonly aheadOfPrint?: boolean;
  readonly wordCount?: number;
  readonly topics?: readonly Topic[];
}

/** One reading session with its spans. Instants are ISO 8601 in UTC. The first versions kept no zone. */
export interface EvidenceSession {
  readonly id: string;
  readonly paperId: string;
  readonly paperTitle: string;
  readonly device: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** IANA name, of the profile when it began. */
  readonly timeZone?: string;
  readonly spans: readonly {
    readonly startsAt: string;
    readonly endsAt: string;
    readonly kind: SpanKind;
    readonly reason: ReasonCode;
  }[];
}

/** One cycle as it was documented when it was claimed. The first versions kept no zone. */
export interface EvidenceCycle {
  readonly id: string;
  readonly question: string | null;
  readonly application: string | null;
  readonly evaluation: Evaluation | null;
  readonly searchQuery: string | null;
  readonly openedAt: string;
  /** IANA name, of the profile when it was opened. */
  readonly timeZone?: string;
  readonly documentedAt: string | null;
  readonly sources: readonly EvidenceSource[];
  readonly sessions: readonly EvidenceSession[];
}

/** An article with its assessment. Instants are ISO 8601 in UTC. Earlier claims lack the optional members. */
export interface EvidenceArticle extends Omit<
  ArticleEvidence,
  | 'source'
  | 'passedAt'
  | 'evaluatedAt'
  | 'regradedAt'
  | 'correctByLaterKey'
  | 'secondsOnAssessment'
  | 'topics'
> {
  readonly attemptId: string;
  readonly source: EvidenceSource;
  readonly passedAt: string | null;
  readonly evaluatedAt: string | null;
  readonly regradedAt?: string | null;
  readonly correctByLaterKey?: number | null;
  readonly secondsOnAssessment?: number | null;
  readonly topics?: readonly Topic[];
}

/** What the rules looked back at. Texts of earlier claims are in those claims. `time` is missing where claims were not divided by years. */
export interface EvidenceEarlier extends Pick<Earlier, 'awarded' | 'items' | 'time' | 'years'> {
  readonly creditedStretches: readonly {
    readonly startsAt: string;
    readonly endsAt: string;
    readonly offline?: boolean;
  }[];
  /** Missing, as the next one, in claims that were judged before a rule looked at them. */
  readonly days?: readonly DayOfReading[];
  readonly documentedAt?: readonly string[];
}

/** An earlier claim of the same act, or of some of its minutes, that was revoked, or declined for misconduct. Its reason is not for others. */
export interface RevokedAct {
  readonly claimId: string;
  /** The name of the provider that decided so. */
  readonly provider: string;
  /** ISO 8601, UTC */
  readonly revokedAt: string;
  /** Released: a mistake. Spent: misconduct; the act is refused, its minutes do not count. */
  readonly act: 'released' | 'spent';
}

/** What a claim is judged on. The optional members are missing in claims of the first versions, which were of cycles. */
export interface ClaimBasis {
  readonly learner: EvidenceLearner;
  /** Null in the learner's own log. */
  readonly provider: EvidenceProvider | null;
  readonly option: { readonly id: string; readonly title: string };
  readonly offer?: Offer;
  /** The day (YYYY-MM-DD) of the claim in the zone of what is claimed. */
  readonly claimedOn?: string;
  readonly cycles: readonly EvidenceCycle[];
  readonly article?: EvidenceArticle | null;
  readonly reading?: ReadingEvidence | null;
  /** What was read of the article, or in the hours. The sessions of cycles are with them. */
  readonly sessions?: readonly EvidenceSession[];
  /** The papers of the hours. */
  readonly papers?: readonly EvidenceSource[];
  readonly activeSeconds: number;
  /** What was reported late, in addition to the active time; missing before the two were distinguished. */
  readonly offlineSeconds?: number;
  readonly elapsedSeconds: number;
}

/** A part of what was awarded. */
export type EvidencePart = Omit<CreditPart, 'completedOn'> & Partial<CreditPart>;

/** Everything a claim was judged on, frozen in `claim.evidence`, so that an audit never depends on live rows. */
export interface ClaimEvidence extends ClaimBasis {
  readonly ruleSet: {
    readonly id: string;
    readonly version: string;
    readonly name: string;
    readonly learningFormat: string;
    readonly unit: string;
    readonly creditName: string;
    readonly document: CreditDocument;
    /** Codes of the accreditors of which one had to accredit the provider; null for none. Missing in earlier versions. */
    readonly accreditors?: readonly string[] | null;
  };
  readonly earlier?: EvidenceEarlier;
  /** Where there were any when the claim was made. */
  readonly revokedBefore?: readonly RevokedAct[];
  /** Those of the first versions have no day: it is the claim's. */
  readonly parts?: readonly EvidencePart[];
  readonly attestation: string;
  readonly arithmetic: readonly ArithmeticLine[];
}

/** A paper as evidence; one that is gone from the library keeps its id. */
export function sourceOf(paperId: string, paper: PaperFacts | undefined): EvidenceSource {
  return {
    paperId,
    title: paper?.title ?? '',
    journal: paper?.journal ?? null,
    year: paper?.year ?? null,
    pmid: paper?.pmid ?? null,
    doi: paper?.doi ?? null,
    retracted: paper?.retracted ?? false,
    kind: 'article',
    publishedFrom: paper?.publishedFrom ?? null,
    publishedTo: paper?.publishedTo ?? null,
    indexedIn: (paper?.pmid ?? null) === null ? [] : ['PubMed'],
    aheadOfPrint: paper?.aheadOfPrint ?? false,
    wordCount: paper?.wordCount ?? 0,
    topics: paper?.topics ?? [],
  };
}
