import type { BurstFlagRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { durationInWords } from '../../../../shared/words.js';
import { t } from './messages.js';

/** Flags what came in bulk: many cycles documented within minutes, hours of reading reported late. Never refuses. */
export function burstFlag(rule: BurstFlagRule, { evidence, earlier }: Given): Verdict {
  const late = durationInWords(rule.offlineMinutes * 60_000);
  const { cycles, minutes } = rule;
  const required =
    cycles === null ? t('lateBurst', { late }) : t('burst', { cycles, minutes, late });
  const own = evidence.cycles.flatMap(({ documentedAt }) => documentedAt ?? []);
  const most = cycles === null ? 0 : mostWithin([...own, ...earlier.documentedAt], minutes, own);
  const tooLate = earlier.days.filter(
    ({ offlineSeconds }) => offlineSeconds > rule.offlineMinutes * 60,
  );
  const observed = [
    ...(cycles !== null && most > cycles ? [t('cyclesAtOnce', { cycles: most, minutes })] : []),
    ...tooLate.map(({ day, offlineSeconds }) =>
      t('reportedLate', { day, late: durationInWords(offlineSeconds * 1000) }),
    ),
  ];
  if (observed.length === 0) return met(required, t('noBurst'));
  return {
    outcome: 'flagged',
    required,
    observed: observed.join(' '),
    remedy: t('burstRemedy'),
  };
}

/** The highest number of instants within this many minutes, among them one of the claim's own. */
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
