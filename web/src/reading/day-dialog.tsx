import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { activeDayQuery } from '../api/learner/reading.js';
import type { ActiveDay } from '../api/types.js';
import { durationInWords } from '../ui/words/dates.js';
import { Dialog } from '../ui/dialog.js';
import { EmptyState } from '../ui/notices.js';
import { t } from './messages.js';
import { Stretches } from './stretches.js';
import { Loaded } from '../ui/loaded.js';

/** The stretches of today, each with the reason why it counted or not. */
export function DayDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  return (
    <Dialog title={t('today')} open={open} onClose={onClose}>
      <Day />
    </Dialog>
  );
}

function Day(): ReactNode {
  const day = useQuery(activeDayQuery());
  return <Loaded query={day}>{(data) => <DayStretches day={data} />}</Loaded>;
}

function DayStretches({ day }: { day: ActiveDay }): ReactNode {
  return (
    <>
      <p className="day-total">
        {t.rich('activeOn', {
          active: durationInWords(day.activeSeconds),
          amount: <strong />,
          day: day.date,
          note: <span className="muted" />,
          timeZone: day.timeZone,
        })}
      </p>
      {day.offlineSeconds > 0 ? (
        <p className="day-late">
          {t.rich('lateToday', {
            late: durationInWords(day.offlineSeconds),
            amount: <strong />,
          })}
        </p>
      ) : null}
      {day.spans.length === 0 ? (
        <EmptyState>{t('nothingToday')}</EmptyState>
      ) : (
        <Stretches spans={day.spans} timeZone={day.timeZone} newestFirst />
      )}
    </>
  );
}
