import type { Places } from '../assign.js';
import type { Portion } from '../entry.js';
import { lowered } from './limit.js';
import { dayInWords } from '../../../shared/words.js';

/**
 * Credit from elsewhere that was written down twice counts once: the one written down first counts, where it is of
 * use to the body at all. It counts again when the learner says that the two differ.
 */
export function countRepeats(portions: readonly Portion[], places: Places): Portion[] {
  return portions.map((portion) => {
    const { repeats } = portion.entry;
    if (!repeats || places({ ...repeats, ruleSetId: null }) === null) return portion;
    return lowered(portion, 0, {
      rule: 'written-twice',
      sentence: `It does not count again: it looks the same as "${repeats.title}", completed on ${dayInWords(repeats.completedOn)}. If they are different, say so under Credit from elsewhere.`,
    });
  });
}
