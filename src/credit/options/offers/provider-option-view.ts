import type { RuleSet } from '../../domain/rule-set.js';
import type { OptionState, ProviderOptionDto } from './provider-option.dto.js';
import type { ProviderOption } from './option-offers.js';
import { t } from '../messages.js';

/**
 * An option as its provider's administrators see it, with its state.
 * @param ruleSet its rules today, or null when no file has them any more
 * @param today YYYY-MM-DD
 */
export function providerOptionView(
  option: ProviderOption,
  ruleSet: RuleSet | null,
  today: string,
): ProviderOptionDto {
  const { provider: _provider, retiredAt, ...offer } = option;
  return {
    ...offer,
    ruleSetName: ruleSet?.name ?? option.ruleSetId,
    retiredAt: retiredAt?.toISOString() ?? null,
    ...standing(option, ruleSet, today),
  };
}

function standing(
  { retiredAt, opensOn, closesOn }: ProviderOption,
  ruleSet: RuleSet | null,
  today: string,
): { state: OptionState; whyNot: string | null } {
  if (retiredAt !== null) return { state: 'retired', whyNot: null };
  if (ruleSet === null) {
    return { state: 'switched-off', whyNot: t('rulesGone') };
  }
  if (ruleSet.switchedOff !== undefined) {
    return { state: 'switched-off', whyNot: ruleSet.switchedOff };
  }
  if (today < opensOn) return { state: 'to-come', whyNot: null };
  return { state: closesOn !== null && closesOn < today ? 'closed' : 'open', whyNot: null };
}
