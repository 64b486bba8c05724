import { type ClaimRecord } from '../credit/index.js';
import type { DecisionInput } from './audit.dto.js';
import { dayInWords, listed, creditsInFigures } from '../shared/words.js';

type Part = Pick<ClaimRecord['parts'][number], 'creditName' | 'completedOn'> & {
  readonly amount: string;
};

/**
 * What a learner is told of a decision about a claim, with every part of it.
 * @param held   what a claim that was held would come to
 * @param before what each part came to
 * @param after  what each comes to now
 */
export function decisionNotice(
  decision: Pick<DecisionInput, 'outcome' | 'act'> & { readonly reason: string },
  { provider, held }: { readonly provider: string; readonly held: Part },
  { before, after }: { readonly before: readonly Part[]; readonly after: readonly Part[] },
): { kind: string; text: string } {
  const claim = `Your claim of ${partsInWords(before)}`;
  const { outcome, reason, act } = decision;
  const declined = `${provider} declined your claim of ${partsInWords([held])} after review`;
  switch (outcome) {
    case 'awarded':
      return {
        kind: 'claim-awarded',
        text: `${provider} reviewed your claim and awarded ${partsInWords(after)}. The certificate is issued.`,
      };
    case 'declined':
      return {
        kind: 'claim-declined',
        text: `${declined}: ${reason} No credit was awarded. ${
          act === 'spent'
            ? 'It was declined for misconduct, so the same learning cannot be claimed again.'
            : 'You may claim the same learning under another option.'
        }`,
      };
    case 'upheld':
      return {
        kind: 'claim-upheld',
        text: `${claim} was reviewed by ${provider} and stands.`,
      };
    case 'reduced':
      return {
        kind: 'claim-reduced',
        text: `${claim} was reduced by ${provider}: ${reason} It now comes to ${partsInWords(after)}, and the certificate that says so takes the place of the earlier one.`,
      };
    case 'reinstated':
      return {
        kind: 'claim-reinstated',
        text: `${provider} reinstated your claim: ${reason} It counts again as ${partsInWords(after)}, and a new certificate says so.`,
      };
    case 'revoked':
      return {
        kind: 'claim-revoked',
        text: `${claim} was revoked by ${provider}: ${reason} The certificate no longer counts. ${
          act === 'spent'
            ? 'It was revoked for misconduct, so the same learning cannot be claimed again.'
            : 'It was revoked as a mistake, so you may claim the same learning under another option.'
        }`,
      };
  }
}

/** `0.5 Credit A and 0.25 Credit B (completed on 3 March 2026)`; each with its own day where there are several. */
function partsInWords(parts: readonly Part[]): string {
  const counting = parts.filter(({ amount }) => Number(amount) > 0);
  const days = new Set(counting.map(({ completedOn }) => completedOn));
  const words = counting.map(({ amount, creditName, completedOn }) => {
    const credit = `${creditsInFigures(amount)} ${creditName}`;
    return days.size > 1 ? `${credit} (completed on ${dayInWords(completedOn)})` : credit;
  });
  const [day] = days;
  return days.size === 1 && day
    ? `${listed(words)} (completed on ${dayInWords(day)})`
    : listed(words);
}
