import { partsInWords, type PartInWords } from '../../credit/index.js';
import type { DecisionInput } from '../audit.dto.js';
import { t } from './messages.js';

/**
 * The notice to a learner of a decision about a claim, with every part of it.
 * @param held   the amount that each part of a held claim would give
 * @param before the amount of each part before
 * @param after  the amount of each part now
 */
export function decisionNotice(
  decision: Pick<DecisionInput, 'outcome' | 'act'> & { readonly reason: string },
  { provider, held }: { readonly provider: string; readonly held: readonly PartInWords[] },
  {
    before,
    after,
  }: { readonly before: readonly PartInWords[]; readonly after: readonly PartInWords[] },
): { kind: string; text: string } {
  const { outcome, reason } = decision;
  const act = decision.act ?? 'released';
  switch (outcome) {
    case 'awarded':
      return {
        kind: 'claim-awarded',
        text: t('awarded', { provider, parts: partsInWords(after) }),
      };
    case 'declined':
      return {
        kind: 'claim-declined',
        text: t('declined', { provider, reason, act, parts: partsInWords(held) }),
      };
    case 'upheld':
      return { kind: 'claim-upheld', text: t('upheld', { provider, parts: partsInWords(before) }) };
    case 'reduced':
      return {
        kind: 'claim-reduced',
        text: t('reduced', {
          provider,
          reason,
          before: partsInWords(before),
          after: partsInWords(after),
        }),
      };
    case 'reinstated':
      return {
        kind: 'claim-reinstated',
        text: isNothing(after)
          ? t('declineWithdrawn', { provider, reason, parts: partsInWords(held) })
          : t('reinstated', { provider, reason, parts: partsInWords(after) }),
      };
    case 'revoked':
      return {
        kind: 'claim-revoked',
        text: t('revoked', { provider, reason, act, parts: partsInWords(before) }),
      };
  }
}

function isNothing(parts: readonly PartInWords[]): boolean {
  return parts.every(({ amount }) => Number(amount) === 0);
}
