import type { AwardedAct } from './award-documents.js';
import type { ClaimEvidence, EvidenceSource } from '../evidence/claim-evidence.js';
import { creditText, exact } from '../domain/rounding.js';
import type { RuleSet } from '../domain/rule-set.js';
import { dayAt } from '../../shared/zones.js';
import { t } from './messages.js';

/**
 * The acts of a claim of several cycles, or the papers of hours of reading; empty for a single act.
 * @param amount      what was awarded
 * @param completedOn the day of the claim's last act, for acts without their own day
 */
export function actsOf(
  { cycles, papers, learner }: Pick<ClaimEvidence, 'cycles' | 'papers' | 'learner'>,
  ruleSet: RuleSet,
  amount: string,
  completedOn: string,
): readonly AwardedAct[] {
  if (cycles.length > 1) {
    const each = amountOfEach(ruleSet, amount, cycles.length);
    return cycles
      .map(({ documentedAt, timeZone, sources }) => ({
        completedOn: documentedAt
          ? dayAt(new Date(documentedAt), timeZone ?? learner.timeZone)
          : completedOn,
        sources: sources.map(cited),
        amount: each,
      }))
      .toSorted((a, b) => (a.completedOn < b.completedOn ? -1 : 1));
  }
  if (papers && papers.length > 1) {
    return papers.map((paper) => ({ completedOn, sources: [cited(paper)], amount: null }));
  }
  return [];
}

/** Null where a cap or a maximum took something away, so that the acts would not add up. */
function amountOfEach({ rules }: RuleSet, amount: string, count: number): string | null {
  const rule = rules.find(({ operator }) => operator === 'flat-per-cycle');
  if (rule?.operator !== 'flat-per-cycle') return null;
  const each = exact(rule.amount);
  return each.times(count).equals(amount) ? creditText(each) : null;
}

function cited({ title, journal, year }: EvidenceSource): string {
  const where = [journal, year].filter((part) => part !== null).join(', ');
  const name = title === '' ? t('lostPaper') : title;
  return where === '' ? name : `${name} (${where})`;
}
