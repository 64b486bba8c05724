import type { BurstFlagRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { counted, dayInWords, durationInWords } from '../../../../shared/words.js';

/** Flags what came in bulk: many cycles documented within minutes, hours of reading reported late. Never refuses. */
export function burstFlag(rule: BurstFlagRule, { evidence, earlier }: Given): Verdict {
  const late = durationInWords(rule.offlineMinutes * 60_000);
  const required = `${
    rule.cycles === null
      ? ''
      : `No more than ${counted(rule.cycles, 'cycle')} documented within ${rule.minutes} minutes, and `
  }${rule.cycles === null ? 'No' : 'no'} more than ${late} of a day reported late.`;
  const own = evidence.cycles.flatMap(({ documentedAt }) => documentedAt ?? []);
  const most =
    rule.cycles === null ? 0 : mostWithin([...own, ...earlier.documentedAt], rule.minutes, own);
  const tooLate = earlier.days.filter(
    ({ offlineSeconds }) => offlineSeconds > rule.offlineMinutes * 60,
  );
  const observed = [
    ...(rule.cycles !== null && most > rule.cycles
      ? [`${counted(most, 'cycle')} were documented within ${rule.minutes} minutes.`]
      : []),
    ...tooLate.map(
      ({ day, offlineSeconds }) =>
        `${dayInWords(day)}: ${durationInWords(offlineSeconds * 1000)} were reported late.`,
    ),
  ];
  if (observed.length === 0) return met(required, 'Nothing came in bulk.');
  return {
    outcome: 'flagged',
    required,
    observed: observed.join(' '),
    remedy: 'You can claim. The provider may ask how so much came at once.',
  };
}

/** The most instants that lie within so many minutes and have one of the claim's own among them. */
function mostWithin(instants: readonly Date[], minutes: number, own: readonly Date[]): number {
  const times = instants.map((instant) => instant.getTime()).toSorted((a, b) => a - b);
  const ours = own.map((instant) => instant.getTime());
  let most = 0;
  let first = 0;
  for (const [last, time] of times.entries()) {
    while (time - (times[first] ?? time) > minutes * 60_000) first += 1;
    const from = times[first] ?? time;
    if (ours.some((one) => one >= from && one <= time)) most = Math.max(most, last - first + 1);
  }
  return most;
}
