import { periodRuleInWords } from '../domain/period-words.js';
import type { ProfileRule, RequirementProfile } from '../domain/profile/profile.js';
import type { ProfileRuleDto, RequirementProfileDto } from '../dto/profile.dto.js';

/** A profile as the catalogue shows it: every number with its source and whether it is confirmed. */
export function profileView(profile: RequirementProfile): RequirementProfileDto {
  const {
    id,
    version,
    name,
    body,
    unit,
    period,
    total,
    buckets: categories,
    rules,
    sources,
  } = profile;
  const sourceOf = (key: string) => ({ source: sources[key] ?? null });
  return {
    id,
    version,
    name,
    body,
    unit,
    period: periodRuleInWords(period),
    ownStart: period.kind === 'own-start',
    buckets: categories.map((category) => ({
      id: category.id,
      name: category.name,
      selfReported: category.selfReported,
    })),
    rules: [
      {
        id: 'total',
        title: 'Total',
        operator: 'total',
        amount: total.amount,
        confirmed: total.confirmed,
        ...sourceOf(total.source),
      },
      ...rules.map((rule): ProfileRuleDto => ({
        id: rule.id,
        title: rule.title,
        operator: rule.operator,
        amount: numberOf(rule),
        confirmed: rule.confirmed,
        ...sourceOf(rule.source),
      })),
    ],
  };
}

function numberOf(rule: ProfileRule): string | null {
  switch (rule.operator) {
    case 'carry-forward':
      return rule.maximum;
    case 'multiplier':
      return rule.factor;
    case 'credit-expires':
      return String(rule.months);
    case 'max-share':
      return rule.amount ?? `${rule.percent} %`;
    case 'period-lock':
    case 'recognition':
      return null;
    default:
      return rule.amount;
  }
}
