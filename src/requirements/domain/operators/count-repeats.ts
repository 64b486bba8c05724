import type { Places } from '../assign.js';
import type { Portion } from '../entry.js';
import { lowered } from './limit.js';
import { t } from '../messages.js';

/**
 * Self-reported credit that was entered twice counts once: the one entered first counts, if it is of
 * use to the body at all. It counts again when the learner says that the two differ.
 */
export function countRepeats(portions: readonly Portion[], places: Places): Portion[] {
  return portions.map((portion) => {
    const { repeats } = portion.entry;
    if (!repeats || places({ ...repeats, ruleSetId: null }) === null) return portion;
    return lowered(portion, 0, {
      rule: 'written-twice',
      sentence: t('repeats', { title: repeats.title, day: repeats.completedOn }),
    });
  });
}
