import type { Source } from '../../evidence.js';
import type { Unfit } from '../../rule-set.js';
import { met, type Verdict } from '../verdict.js';
import { t } from './messages.js';

/** A paper that a rule does not take, and why, as a sentence that names it. */
export interface UnfitPaper {
  readonly source: Source;
  readonly why: string;
}

/** The verdict of a rule about papers: what does not fit is left out, or refuses the claim; so does having nothing left. */
export function verdictOnPapers(
  required: string,
  sources: readonly Source[],
  unfit: readonly UnfitPaper[],
  { what, remedy }: { readonly what: Unfit; readonly remedy: string },
): Verdict {
  if (unfit.length === 0) return met(required, t('allPapers'));
  const reasons = unfit.map(({ why }) => why).join(' ');
  const ids = [...new Set(unfit.map(({ source }) => source.paperId))];
  const left = new Set(sources.map(({ paperId }) => paperId)).size - ids.length;
  if (what === 'refuse' || left === 0) {
    return { outcome: 'not-met', required, observed: reasons, remedy };
  }
  return {
    outcome: 'met',
    required,
    observed: `${reasons} ${t('leftOut', { out: ids.length, left })}`,
    remedy,
    leftOut: ids,
  };
}
