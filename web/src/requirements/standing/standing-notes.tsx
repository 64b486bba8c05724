import type { ReactNode } from 'react';
import type { Standing } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { dayInWords } from '../../ui/words/dates.js';
import { surplusInWords } from './standing-words.js';

/** What else is to be known: locks, expiry, surplus, what is not judged and what is recorded nowhere. */
export function StandingNotes({ standing }: { standing: Standing }): ReactNode {
  const { lock, nextExpiry, unit, unrecorded, switchedOff, remarks } = standing;
  const surplus = surplusInWords(standing);
  const notes = [
    ...(lock
      ? [
          lock.passed
            ? `This period was closed after ${dayInWords(lock.on)}. Credit recorded or corrected later does not count in it.`
            : `Record everything for this period by ${dayInWords(lock.on)}. It closes after that day.`,
        ]
      : []),
    ...(nextExpiry
      ? [`${plainAmount(nextExpiry.amount)} ${unit.many} expire on ${dayInWords(nextExpiry.on)}.`]
      : []),
    ...(surplus ? [surplus] : []),
    ...unrecorded.map(({ title, sentence }) => `${title}: ${sentence}`),
    ...switchedOff.map(({ sentence }) => sentence),
    ...remarks,
  ];
  if (notes.length === 0) return null;
  return (
    <ul className="standing-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
