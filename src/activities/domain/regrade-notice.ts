import type { RegradingOutcome } from './regrading.js';

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
  const why = reason === null ? '' : ` Reason: ${ended(reason)}`;
  const what = `The provider of “${title}” corrected its answer key, and your answers were regraded.${why}`;
  switch (outcome) {
    case 'now-passed':
      return `${what} You have passed. Evaluate the activity to claim your credit.`;
    case 'pass-stands':
      return `${what} Your pass stands: the error was the provider's.`;
    case 'changed':
      return `${what} Open the activity to see your result.`;
  }
}

const ended = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);
