import type { ReactNode } from 'react';
import { t } from './ui-messages.js';
import { dayOfInstant, exactTime, instantInWords } from './words/dates.js';

const forms = { day: dayOfInstant, minute: instantInWords, time: exactTime } as const;

/** An instant in somebody's time zone; the same in UTC stands in its title. */
export function Instant(props: {
  at: string;
  timeZone: string | undefined;
  form?: keyof typeof forms;
}): ReactNode {
  const { at, timeZone, form = 'minute' } = props;
  return (
    <time
      dateTime={at}
      title={t('bothTimes', { day: dayOfInstant(at, 'UTC'), time: exactTime(at, 'UTC') })}
    >
      {forms[form](at, timeZone)}
    </time>
  );
}
