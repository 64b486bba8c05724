import type { Evidence, Zoned } from '../../evidence.js';
import { dayOfAct, dayOfClaim } from '../../time/zones.js';
import type { ClaimWindowRule } from '../../rule-set.js';
import { deadlinesOf, isClosing, type Deadlines, type Windows } from '../../time/windows.js';
import type { Given, Verdict } from '../verdict.js';
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
  const required = requirement(windows);
  const activities = activitiesOf(evidence, windows);
  const closed = activities.flatMap(tooLate);
  if (closed.length === 0) return inTime(required, activities);
  return {
    outcome: 'not-met',
    required,
    observed: [...new Set(closed)].join(' '),
    remedy:
      activities.length > closed.length
        ? 'Leave out what is too late, and claim the rest.'
        : 'This one is too late. Choose another option, or claim your next ones in time.',
  };
}

/** What closed before; nothing when it is still open. */
function tooLate({ documentedOn, claimedOn: today, deadlines }: Activity): string[] {
  const { documentBy, claimBy } = deadlines;
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

function inTime(required: string, activities: readonly Activity[]): Verdict {
  const last = lastDay(activities);
  return {
    outcome: 'met',
    required,
    observed: last ? `In time: the last day is ${dayInWords(last.day)}.` : 'In time.',
    remedy: last?.closing ? `${last.what} by ${dayInWords(last.day)}.` : null,
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
  /** Null while something is missing. */
  readonly documentedOn: string | null;
  readonly claimedOn: string;
  readonly deadlines: Deadlines;
}

function activitiesOf(evidence: Evidence, windows: Windows): Activity[] {
  const { cycles, article, stretches } = evidence;
  const activity = (act: Zoned, began: Date, documentedAt: Date | null): Activity => ({
    documentedOn: documentedAt && dayOfAct(documentedAt, act, evidence),
    claimedOn: dayOfClaim(act, evidence),
    deadlines: deadlinesOf(windows, dayOfAct(began, act, evidence)),
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

interface LastDay {
  readonly day: string;
  readonly what: string;
  readonly closing: boolean;
}

/** The first day on which something closes, what is to be done by then, and whether that is near. */
function lastDay(activities: readonly Activity[]): LastDay | null {
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
