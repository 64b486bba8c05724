import type { Evidence, Zoned } from '../../evidence.js';
import { dayOfAct, dayOfClaim } from '../../time/zones.js';
import type { ClaimWindowRule } from '../../rule-set.js';
import { deadlinesOf, isClosing, type Deadlines, type Windows } from '../../time/windows.js';
import type { Given, Verdict } from '../verdict.js';
import { t } from './messages.js';

/**
 * The activity is documented and claimed within a number of days from its beginning; the option's own numbers
 * replace the rule's. Shortly before the end the finding names the last day.
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
    remedy: activities.length > closed.length ? t('leaveOutLate') : t('allLate'),
  };
}

/** What closed before; nothing when it is still open. */
function tooLate({ documentedOn, claimedOn: today, deadlines }: Activity): string[] {
  const { documentBy, claimBy } = deadlines;
  if (documentBy !== null && (documentedOn ?? today) > documentBy) {
    return [
      documentedOn === null
        ? t('couldDocument', { day: documentBy })
        : t('documentedLate', { day: documentedOn, last: documentBy }),
    ];
  }
  return claimBy !== null && today > claimBy ? [t('couldClaim', { day: claimBy })] : [];
}

function inTime(required: string, activities: readonly Activity[]): Verdict {
  const last = lastDay(activities);
  return {
    outcome: 'met',
    required,
    observed: last ? t('inTimeUntil', { day: last.day }) : t('inTime'),
    remedy: last?.closing ? t(`closing.${last.which}`, { day: last.day }) : null,
  };
}

function requirement({ documentWithinDays, claimWithinDays }: Windows): string {
  if (documentWithinDays === null) {
    return claimWithinDays === null ? t('noWindow') : t('claimWithin', { days: claimWithinDays });
  }
  return claimWithinDays === null
    ? t('documentWithin', { days: documentWithinDays })
    : t('documentAndClaimWithin', { document: documentWithinDays, claim: claimWithinDays });
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
  readonly which: keyof Deadlines;
  readonly closing: boolean;
}

/** The first day on which something closes, which deadline that is, and whether it is near. */
function lastDay(activities: readonly Activity[]): LastDay | null {
  const open = activities.flatMap(({ documentedOn, claimedOn: today, deadlines }) => {
    const { documentBy, claimBy } = deadlines;
    const wait = (day: string, which: keyof Deadlines) => [
      { day, which, closing: isClosing(deadlines, which, today) },
    ];
    return [
      ...(documentedOn === null && documentBy !== null ? wait(documentBy, 'documentBy') : []),
      ...(claimBy === null ? [] : wait(claimBy, 'claimBy')),
    ];
  });
  return open.toSorted((a, b) => (a.day < b.day ? -1 : 1))[0] ?? null;
}
