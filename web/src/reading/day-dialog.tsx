import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { activeDayQuery } from '../api/learner/reading.js';
import type { ActiveDay } from '../api/types.js';
import { dayInWords, durationInWords } from '../ui/words/dates.js';
import { Dialog } from '../ui/dialog.js';
import { EmptyState } from '../ui/notices.js';
import { Stretches } from './stretches.js';
import { Loaded } from '../ui/loaded.js';

/** The stretches of today, each with the reason why it counted or not. */
export function DayDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  return (
    <Dialog title="Your reading today" open={open} onClose={onClose}>
      <Day />
    </Dialog>
  );
}

function Day(): ReactNode {
  const day = useQuery(activeDayQuery());
  return (
    <Loaded query={day} what="today’s stretches">
      {(data) => <DayStretches day={data} />}
    </Loaded>
  );
}

function DayStretches({ day }: { day: ActiveDay }): ReactNode {
  return (
    <>
      <p className="day-total">
        <strong>{durationInWords(day.activeSeconds)}</strong> active on {dayInWords(day.date)}
        <span className="muted"> ({day.timeZone}). A minute counts once, on whatever device.</span>
      </p>
      {day.offlineSeconds > 0 ? (
        <p className="day-late">
          <strong>{durationInWords(day.offlineSeconds)}</strong> more, reported late by a device
          that was offline. It is not active time: each credit rule says how much of it counts, and
          certified credit usually takes none.
        </p>
      ) : null}
      {day.spans.length === 0 ? (
        <EmptyState>Nothing yet today. Stretches appear here as you read.</EmptyState>
      ) : (
        <Stretches spans={day.spans} timeZone={day.timeZone} newestFirst />
      )}
    </>
  );
}
