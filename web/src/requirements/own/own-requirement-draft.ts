import type { OwnRequirement, OwnRequirementInput } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { isTopic } from '../../../../src/shared/topics.js';

export type OwnCategoryDraft = NonNullable<OwnRequirementInput['categories']>[number];

/** What the form starts with: a year of 50 hours, or the present requirement. */
export function ownRequirementDraft(
  own: OwnRequirement | null,
  today: string,
): OwnRequirementInput {
  if (own === null) {
    return {
      name: '',
      unit: 'hour',
      startsOn: `${today.slice(0, 4)}-01-01`,
      period: { kind: 'calendar-years', count: 1, endsOn: null },
      total: '',
      categories: [],
      topics: [],
      deadline: null,
    };
  }
  const shown = (amount: string | null): string | null => amount && plainAmount(amount);
  return {
    name: own.name,
    unit: own.unit,
    startsOn: own.startsOn,
    period: own.period,
    total: plainAmount(own.total),
    categories: own.categories.map((category) => ({
      ...category,
      atLeast: shown(category.atLeast),
      atMost: shown(category.atMost),
    })),
    topics: own.topics.flatMap(({ topic, amount }) =>
      isTopic(topic) ? [{ topic, amount: plainAmount(amount) }] : [],
    ),
    deadline: own.deadline,
  };
}

/** A category that is added. */
export const newCategory: OwnCategoryDraft = {
  id: null,
  name: '',
  atLeast: null,
  atMost: null,
  takesEverything: false,
  units: [],
};
