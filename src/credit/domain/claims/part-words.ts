import { creditsInFigures, listed } from '../../../shared/words.js';
import { t } from './messages.js';

/** A part of a claim, as a sentence names it. */
export interface PartInWords {
  readonly creditName: string;
  /** YYYY-MM-DD */
  readonly completedOn: string;
  /** Decimal with two places. */
  readonly amount: string;
}

/** `0.5 Credit A and 0.25 Credit B (completed on 3 March 2026)`; each with its own day where there are several. */
export function partsInWords(parts: readonly PartInWords[]): string {
  const counting = parts.filter(({ amount }) => Number(amount) > 0);
  const days = new Set(counting.map(({ completedOn }) => completedOn));
  const words = counting.map(({ amount, creditName, completedOn }) => {
    const credit = `${creditsInFigures(amount)} ${creditName}`;
    return days.size > 1 ? t('completedOn', { credit, day: completedOn }) : credit;
  });
  const [day] = days;
  const credit = listed(words);
  return days.size === 1 && day ? t('completedOn', { credit, day }) : credit;
}
