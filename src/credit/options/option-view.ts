import type { CreditOptionDto } from './credit-option.dto.js';
import type { OptionForLearner } from './learner-options.js';

/** An option as a learner sees it. */
export function optionView(found: OptionForLearner): CreditOptionDto {
  const { option, ruleSet, windows, periodCap } = found;
  const { provider } = option;
  return {
    id: option.id,
    title: option.title,
    creditName: found.creditName,
    unit: found.unit,
    provider: provider && {
      id: provider.id,
      name: provider.name,
      demonstration: provider.demonstration,
      accreditedBy: provider.accreditedBy,
    },
    body: ruleSet.body,
    learningFormat: ruleSet.learningFormat,
    claimedFor: ruleSet.claimedFor ?? 'cycles',
    ruleSet: { id: ruleSet.id, version: ruleSet.version, name: ruleSet.name },
    document: found.document,
    designatedMaximum: option.designatedMaximum,
    opensOn: option.opensOn,
    closesOn: option.closesOn,
    windows,
    periodCap,
    available: found.available,
    whyNot: found.whyNot,
  };
}
