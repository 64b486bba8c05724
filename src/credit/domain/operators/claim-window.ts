import { daysBetween } from '../days.js';
import type { Evidence } from '../evidence.js';
import { localDay } from '../local-day.js';
import type { ClaimWindowRule } from '../rule-set.js';
import { counted, dayInWords } from '../words.js';
import { deadlinesOf, isClosing, type Deadlines, type Windows } from '../windows.js';
import type { Given, Verdict } from './verdict.js';

/**
 * The activity is documented and claimed within so many days of its beginning; the option's own numbers stand
 * in place of the rule's. Shortly before the end the finding names the last day.
 */
export function claimWindow(rule: ClaimWindowRule, { evidence }: Given): Verdict {
  const { offer, claimedOn } = evidence;
  const windows: Windows = {
    documentWithinDays: offer.documentWithinDays ?? rule.documentWithinDays,
    claimWithinDays: offer.claimWithinDays ?? rule.claimWithinDays,
  };
  const required = (): string => requirement(windows);
  const began = activitiesOf(evidence);
  const { timeZone } = evidence.learner;
  const deadlines = (): Timed[] =>
    began.map((one) => ({ ...one, deadlines: deadlinesOf(windows, one.began, timeZone) }));
  if (began.every((one) => isInTime(one, windows, evidence))) {
    return inTime(required, deadlines, claimedOn);
  }
  const closed = (): string[] => deadlines().flatMap((one) => tooLate(one, claimedOn));
  return {
    outcome: 'not-met',
    required,
    observed: () => [...new Set(closed())].join(' '),
    remedy: () =>
      began.length > closed().length
        ? 'Leave out what is too late, and claim the rest.'
        : 'This one is too late. Choose another option, or claim your next ones in time.',
  };
}

/** What closed before; nothing when it is still open. */
function tooLate(
  { documentedOn, deadlines: { documentBy, claimBy } }: Timed,
  today: string,
): string[] {
  if (documentBy !== null && (documentedOn ?? today) > documentBy) {
    return [
      documentedOn === null
        ? `It could be documented until ${dayInWords(documentBy)}.`
        : `It was documented on ${dayInWords(documentedOn)}, after the last day, ${dayInWords(documentBy)}.`,
    ];
  }
  return claimBy !== null && today > claimBy
    ? [`It could be claimed until ${dayInWords(claimBy)}.`]
    : [];
}

/** The same as the deadlines say, without writing them. */
function isInTime(
  { began, documentedOn }: Activity,
  { documentWithinDays, claimWithinDays }: Windows,
  { claimedOn, learner }: Evidence,
): boolean {
  const first = localDay(began, learner.timeZone);
  return (
    (documentWithinDays === null ||
      daysBetween(first, documentedOn ?? claimedOn) <= documentWithinDays) &&
    (claimWithinDays === null || daysBetween(first, claimedOn) <= claimWithinDays)
  );
}

function inTime(required: () => string, activities: () => Timed[], today: string): Verdict {
  const last = (): LastDay | null => lastDay(activities(), today);
  return {
    outcome: 'met',
    required,
    observed: () => {
      const day = last()?.day;
      return day === undefined ? 'In time.' : `In time: the last day is ${dayInWords(day)}.`;
    },
    remedy: () => {
      const near = last();
      return near?.closing ? `${near.what} by ${dayInWords(near.day)}.` : null;
    },
  };
}

function requirement({ documentWithinDays, claimWithinDays }: Windows): string {
  const within = (days: number): string => `within ${counted(days, 'day')} of its beginning`;
  const parts = [
    ...(documentWithinDays === null ? [] : [`documented ${within(documentWithinDays)}`]),
    ...(claimWithinDays === null ? [] : [`claimed ${within(claimWithinDays)}`]),
  ];
  return parts.length === 0
    ? 'There is no last day to document or to claim.'
    : `Each activity is ${parts.join(' and ')}.`;
}

interface Activity {
  readonly began: Date;
  /** The learner's day; null while something is missing. */
  readonly documentedOn: string | null;
}

function activitiesOf({ cycles, article, stretches, learner }: Evidence): Activity[] {
  const dayOf = (at: Date | null): string | null => at && localDay(at, learner.timeZone);
  if (article) {
    const { passedAt, evaluatedAt, regradedAt } = article;
    const began = regradedAt ?? passedAt;
    return began ? [{ began, documentedOn: dayOf(evaluatedAt) }] : [];
  }
  if (cycles.length > 0) {
    return cycles.map(({ openedAt, documentedAt }) => ({
      began: openedAt,
      documentedOn: dayOf(documentedAt),
    }));
  }
  const first = stretches[0];
  return first ? [{ began: first.startsAt, documentedOn: dayOf(first.startsAt) }] : [];
}

interface Timed extends Activity {
  readonly deadlines: Deadlines;
}

interface LastDay {
  readonly day: string;
  readonly what: string;
  readonly closing: boolean;
}

/** The first day on which something closes, what is to be done by then, and whether that is near. */
function lastDay(
  activities: readonly { documentedOn: string | null; deadlines: Deadlines }[],
  today: string,
): LastDay | null {
  const open = activities.flatMap(({ documentedOn, deadlines }) => {
    const { documentBy, claimBy } = deadlines;
    const wait = (day: string, what: string, which: keyof Deadlines) => [
      { day, what, closing: isClosing(deadlines, which, today) },
    ];
    return [
      ...(documentedOn === null && documentBy !== null
        ? wait(documentBy, 'Document it', 'documentBy')
        : []),
      ...(claimBy === null ? [] : wait(claimBy, 'Claim it', 'claimBy')),
    ];
  });
  return open.toSorted((a, b) => (a.day < b.day ? -1 : 1))[0] ?? null;
}
