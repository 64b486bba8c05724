import type { ReactNode } from 'react';
import type { Standing } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { t } from './messages.js';
import { surplusInWords } from './standing-words.js';

/** What else is to be known: locks, expiry, surplus, what is not judged and what is recorded nowhere. */
export function StandingNotes({ standing }: { standing: Standing }): ReactNode {
  const { lock, nextExpiry, unit, unrecorded, switchedOff, remarks } = standing;
  const surplus = surplusInWords(standing);
  const notes = [
    ...(lock ? [t(lock.passed ? 'closed' : 'closes', { day: lock.on })] : []),
    ...(nextExpiry
      ? [
          t('expires', {
            amount: plainAmount(nextExpiry.amount),
            unit: unit.many,
            day: nextExpiry.on,
          }),
        ]
      : []),
    ...(surplus ? [surplus] : []),
    ...unrecorded.map((one) => t('unrecorded', one)),
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
