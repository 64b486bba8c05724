import type { Evidence, Zoned } from '../../evidence.js';
import { dayOfAct, dayOfClaim } from '../../time/zones.js';
import type { ClaimWindowRule } from '../../rule-set.js';
import { deadlinesOf, isClosing, type Deadlines, type Windows } from '../../time/windows.js';
import type { Given, Verdict } from '../verdict.js';
import { daysBetween } from '../../../../shared/calendar.js';
import { counted, dayInWords } from '../../../../shared/words.js';

/**
 * The activity is documented and claimed within so many days of its beginning; the option's own numbers stand
 * in place of the rule's. Shortly before the end the finding names the last day.
 */
export function claimWindow(rule: ClaimWindowRule, { evidence }: Given): Verdict {
  const { offer } = evidence;
  const windows: Windows = {
    documentWithinDays: offer.documentWithinDays ?? rule.documentWithinDays,
    claimWithinDays: offer.claimWithinDays ?? rule.claimWithinDays,
  };
  const required = (): string => requirement(windows);
  const began = activitiesOf(evidence);
  const deadlines = (): Timed[] =>
    began.map((one) => ({ ...one, deadlines: deadlinesOf(windows, one.beganOn) }));
  if (began.every((one) => isInTime(one, windows))) return inTime(required, deadlines);
  const closed = (): string[] => deadlines().flatMap((one) => tooLate(one));
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
function tooLate({
  documentedOn,
  claimedOn: today,
  deadlines: { documentBy, claimBy },
}: Timed): string[] {
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
  { beganOn, documentedOn, claimedOn }: Activity,
  { documentWithinDays, claimWithinDays }: Windows,
): boolean {
  return (
    (documentWithinDays === null ||
      daysBetween(beganOn, documentedOn ?? claimedOn) <= documentWithinDays) &&
    (claimWithinDays === null || daysBetween(beganOn, claimedOn) <= claimWithinDays)
  );
}

function inTime(required: () => string, activities: () => Timed[]): Verdict {
  const last = (): LastDay | null => lastDay(activities());
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

/** An activity with its days, all in the zone that was kept with it. */
interface Activity {
  readonly beganOn: string;
  /** Null while something is missing. */
  readonly documentedOn: string | null;
  readonly claimedOn: string;
}

function activitiesOf(evidence: Evidence): Activity[] {
  const { cycles, article, stretches } = evidence;
  const activity = (act: Zoned, began: Date, documentedAt: Date | null): Activity => ({
    beganOn: dayOfAct(began, act, evidence),
    documentedOn: documentedAt && dayOfAct(documentedAt, act, evidence),
    claimedOn: dayOfClaim(act, evidence),
  });
  if (article) {
    const { passedAt, evaluatedAt, regradedAt } = article;
    const began = regradedAt ?? passedAt;
    return began ? [activity(article, began, evaluatedAt)] : [];
  }
  if (cycles.length > 0) {
    return cycles.map((cycle) => activity(cycle, cycle.openedAt, cycle.documentedAt));
  }
  const first = stretches[0];
  return first ? [activity(first, first.startsAt, first.startsAt)] : [];
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
function lastDay(activities: readonly Timed[]): LastDay | null {
  const open = activities.flatMap(({ documentedOn, claimedOn: today, deadlines }) => {
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
