import type { Assessment, Claim } from '../../api/types.js';
import { creditsInWords, plainAmount, sumOf } from '../../ui/words/amount.js';
import { periodInWords } from '../../ui/words/dates.js';
import { listed } from '../../../../src/shared/words.js';
import { withoutCredit } from './finding-groups.js';
import { t } from './messages.js';

/**
 * What the button does: "Claim 0.5 credit", "Claim 0.5 + 0.25 credits". What goes into the learner's own log
 * has its own name: nobody awards it. What ends without credit says so.
 */
export function claimInWords(assessment: Assessment | undefined): string {
  if (!assessment?.claimable) return t('claimCredit');
  const what = whatToClaim(assessment);
  return assessment.hold ? t('claimForReview', { what }) : t('claim', { what });
}

function whatToClaim(assessment: Assessment): string {
  if (withoutCredit(assessment).length > 0) {
    return assessment.document === 'participation' ? t('participation') : t('demonstration');
  }
  const credits = creditsOf(assessment.parts);
  if (credits.length > 1) {
    const amounts = credits.map(({ amount }) => plainAmount(amount)).join(' + ');
    return t('severalCredits', { amounts });
  }
  const [one] = credits;
  return one?.document === 'none' ? amountsInWords(credits) : creditsInWords(assessment.amount);
}

/** Amounts of several kinds of credit: "0.5 Category 1 and 0.25 Category 2". */
export function amountsInWords(
  parts: readonly { readonly amount: string; readonly creditName: string }[],
): string {
  return listed(parts.map(({ amount, creditName }) => `${plainAmount(amount)} ${creditName}`));
}

type Part = Assessment['parts'][number];

/** The amount of a claim in each kind of credit: a claim over several years has a part in each. */
export function creditsOf<T extends Pick<Part, 'unit' | 'amount'>>(parts: readonly T[]): T[] {
  return [...new Set(parts.map(({ unit }) => unit))].flatMap((unit) => {
    const own = parts.filter((part) => part.unit === unit);
    const [first] = own;
    return first ? [{ ...first, amount: sumOf(own.map(({ amount }) => amount)) }] : [];
  });
}

/** Whether the parts of a claim are dated by several days: then each says its own. */
export function haveSeveralDays(parts: readonly Pick<Part, 'completedOn'>[]): boolean {
  return new Set(parts.map(({ completedOn }) => completedOn)).size > 1;
}

/** What a claim was made for, in one line. */
export function subjectInWords(
  claim: Pick<Claim, 'questions' | 'article' | 'reading' | 'title'>,
): string {
  if (claim.article) return claim.article.title;
  if (claim.reading) return t('reading', { period: periodInWords(claim.reading) });
  const [first, ...others] = claim.questions;
  if (!first) return claim.title;
  return others.length > 0 ? t('questions', { first, others: others.length }) : first;
}

/** Who gave the credit; nobody did in the learner's own log, and nobody looks at it. */
export function giverInWords(provider: { name: string } | null): string {
  return provider?.name ?? t('ownLog');
}

/** The note on credit that the learner recorded: all of a total, or a part of it; null if there is none. */
export function unauditedInWords(unaudited: string, amount: string): string | null {
  if (Number(unaudited) === 0) return null;
  return unaudited === amount
    ? t('unaudited')
    : t('partlyUnaudited', { amount: plainAmount(unaudited) });
}
