import type { RegradingOutcome } from './regrading.js';
import { t } from './messages.js';

/** What a learner is told when a corrected key touched their attempts. @param reason null while it could lead to the key */
export function regradeNotice({
  title,
  outcome,
  reason,
}: {
  readonly title: string;
  readonly outcome: RegradingOutcome;
  readonly reason: string | null;
}): string {
  return reason === null
    ? t(`regraded.${outcome}`, { title })
    : t(`regradedBecause.${outcome}`, { title, reason: ended(reason) });
}

const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);
