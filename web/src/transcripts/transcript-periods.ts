import type { Standing } from '../api/types.js';
import { periodInWords } from '../ui/words/dates.js';
import { t } from './messages.js';
import { isDay, calendarYear, type Period, yearOf } from '../../../src/shared/calendar.js';

/** A period to choose, with both its ends in words. */
export interface PeriodChoice {
  readonly value: string;
  readonly label: string;
  readonly description: string;
  readonly period: Period;
}

/** This year, last year and the periods of the requirements that are held, none of them twice. */
export function periodChoices(
  today: string,
  standings: readonly Pick<Standing, 'requirement' | 'name' | 'period'>[],
): readonly PeriodChoice[] {
  const choices = [
    { value: 'this-year', label: t('thisYear'), period: calendarYear(yearOf(today)) },
    { value: 'last-year', label: t('lastYear'), period: calendarYear(yearOf(today) - 1) },
    ...standings.map(({ requirement, name, period: { from, to } }) => ({
      value: requirement.id,
      label: requirement.label ? t('labelled', { name, label: requirement.label }) : name,
      period: { from, to },
    })),
  ];
  return choices
    .filter(
      ({ period }, index) =>
        choices.findIndex(
          (one) => one.period.from === period.from && one.period.to === period.to,
        ) === index,
    )
    .map((choice) => ({ ...choice, description: periodInWords(choice.period) }));
}

/** What is wrong with days that somebody wrote; nothing when they are a period. */
export function periodErrors({ from, to }: Period): { from?: string; to?: string } {
  const unreadable = t('notADay');
  if (!isDay(from)) return isDay(to) ? { from: unreadable } : { from: unreadable, to: unreadable };
  if (!isDay(to)) return { to: unreadable };
  return to < from ? { to: t('endsBeforeStart') } : {};
}
