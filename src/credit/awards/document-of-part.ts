import type { AwardedClaim } from './award-documents.js';
import { actsOf } from './awarded-acts.js';
import type { ClaimEvidence } from '../evidence/claim-evidence.js';
import { zoneOfClaim } from '../evidence/claim-zone.js';
import { dividedByYears } from '../domain/time/by-years.js';
import type { CreditDocument } from '../domain/finding.js';
import { mostDesignated } from '../domain/operators/index.js';
import { creditText } from '../domain/rounding.js';
import { accreditorsAsked, paysForActs, type RuleSet } from '../domain/rule-set.js';
import { accreditationsOf, evidenceFromClaim } from '../evidence/evidence-from-claim.js';

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
  const { ruleSet } = claim;
  const evidence = ofItsYear(claim, part);
  const { learner, provider, option, cycles, article, offer } = evidence;
  if (part.document === 'none' || provider === null) return null;
  return {
    learnerId: claim.learnerId,
    claimId: claim.claimId,
    awardId: part.awardId,
    document: part.document,
    amount: part.amount,
    available: availableOf(ruleSet, offer, part.amount),
    unit: part.unit,
    creditName: part.creditName,
    title: article?.title ?? option.title,
    learningFormat: ruleSet.learningFormat,
    ruleSet: { id: ruleSet.id, version: ruleSet.version, name: ruleSet.name },
    learner: {
      ...learner,
      timeZone: zoneOfClaim(evidence, learner.timeZone, claim.documentedAt),
    },
    provider: { ...provider, accreditations: accreditationsOf(provider) },
    accreditors: accreditorsAsked(ruleSet),
    questions: cycles.flatMap(({ question }) => question ?? []),
    articles: article ? [article.source.title] : [],
    acts: actsOf(evidence, ruleSet, part.amount, part.completedOn),
    template: claim.template,
    completedOn: part.completedOn,
    awardedAt: claim.documentedAt,
  };
}

/** The share of a claim in the year of a part; all of it if its parts share a day. */
function ofItsYear(
  { evidence, ruleSet, documentedAt }: Parameters<typeof documentOfPart>[0],
  { completedOn }: DocumentedPart,
): ClaimEvidence {
  const days = new Set(evidence.parts?.map((part) => part.completedOn));
  if (days.size < 2) return evidence;
  const year = dividedByYears(ruleSet, evidenceFromClaim(evidence, documentedAt)).find(
    (one) => one.completedOn === completedOn,
  );
  if (!year) return evidence;
  const cycles = new Set(year.evidence.cycles.map(({ id }) => id));
  const papers = new Set(year.evidence.sources.map(({ paperId }) => paperId));
  return {
    ...evidence,
    cycles: evidence.cycles.filter(({ id }) => cycles.has(id)),
    ...(evidence.papers && {
      papers: evidence.papers.filter(({ paperId }) => papers.has(paperId)),
    }),
  };
}

/** The most that the activity was designated for: what was set, else the amount itself where the rules fix it. */
function availableOf(
  ruleSet: RuleSet,
  offer: ClaimEvidence['offer'],
  amount: string,
): string | null {
  const designated = offer ? mostDesignated(ruleSet, offer) : null;
  if (designated !== null) return creditText(designated);
  return paysForActs(ruleSet) ? amount : null;
}
