import type { AwardedClaim } from './award-documents.js';
import { actsOf, isFlat } from './awarded-acts.js';
import type { ClaimEvidence } from './claim-evidence.js';
import type { CreditDocument } from './domain/finding.js';
import type { RuleSet } from './domain/rule-set.js';

/** A part of a claim, to be documented. */
export interface DocumentedPart {
  readonly awardId: string;
  readonly unit: string;
  readonly creditName: string;
  readonly document: CreditDocument;
  /** What is documented: what was awarded, or what is left of it. */
  readonly amount: string;
  /** YYYY-MM-DD */
  readonly completedOn: string;
}

/** What the document of a part is made from, all of it frozen with the claim; null where nobody documents it. */
export function documentOfPart(
  claim: {
    readonly learnerId: string;
    readonly claimId: string;
    readonly evidence: ClaimEvidence;
    readonly ruleSet: RuleSet;
    /** The provider's template that the credit option asks for. */
    readonly template: string | null;
    readonly documentedAt: Date;
  },
  part: DocumentedPart,
): AwardedClaim | null {
  const { evidence, ruleSet } = claim;
  const { learner, provider, option, cycles, article, offer } = evidence;
  if (part.document === 'none' || provider === null) return null;
  return {
    learnerId: claim.learnerId,
    claimId: claim.claimId,
    awardId: part.awardId,
    document: part.document,
    amount: part.amount,
    available: offer?.designatedMaximum ?? (isFlat(ruleSet) ? part.amount : null),
    unit: part.unit,
    creditName: part.creditName,
    title: article?.title ?? option.title,
    learningFormat: ruleSet.learningFormat,
    ruleSet: { id: ruleSet.id, version: ruleSet.version, name: ruleSet.name },
    learner,
    provider,
    questions: cycles.flatMap(({ question }) => question ?? []),
    articles: article ? [article.source.title] : [],
    acts: actsOf(evidence, ruleSet, part.amount, part.completedOn),
    template: claim.template,
    completedOn: part.completedOn,
    awardedAt: claim.documentedAt,
  };
}
