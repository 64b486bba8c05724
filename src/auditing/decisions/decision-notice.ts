import { partsInWords, type PartInWords } from '../../credit/index.js';
import type { DecisionInput } from '../audit.dto.js';

/**
 * What a learner is told of a decision about a claim, with every part of it.
 * @param held   what each part of a claim that was held would come to
 * @param before what each part came to
 * @param after  what each comes to now
 */
export function decisionNotice(
  decision: Pick<DecisionInput, 'outcome' | 'act'> & { readonly reason: string },
  { provider, held }: { readonly provider: string; readonly held: readonly PartInWords[] },
  {
    before,
    after,
  }: { readonly before: readonly PartInWords[]; readonly after: readonly PartInWords[] },
): { kind: string; text: string } {
  const claim = `Your claim of ${partsInWords(before)}`;
  const { outcome, reason, act } = decision;
  const declined = `${provider} declined your claim of ${partsInWords(held)} after review`;
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
        text: isNothing(after)
          ? `${provider} has withdrawn its decision to decline your claim of ${partsInWords(held)}: ${reason} It will be reviewed again and does not count until then. You don’t need to do anything.`
          : `${provider} reinstated your claim: ${reason} It counts again as ${partsInWords(after)}, and a new certificate says so.`,
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

function isNothing(parts: readonly PartInWords[]): boolean {
  return parts.every(({ amount }) => Number(amount) === 0);
}
