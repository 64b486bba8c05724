import type { RegradingOutcome } from './regrading.js';
import { t } from './messages.js';

/** The notice to a learner whose attempts a corrected key affected. @param reason null while it could reveal the key */
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
