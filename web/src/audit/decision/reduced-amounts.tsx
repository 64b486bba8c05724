import type { ReactNode } from 'react';
import { plainAmount } from '../../ui/words/amount.js';
import { SelectField } from '../../ui/forms/field.js';
import { t } from './messages.js';
import { partKey, smallerAmounts, type ClaimPart } from './reduction.js';

/** The new amount of each part, by its key; parts that are not in it stay. */
export type Amounts = Readonly<Record<string, string>>;

/** An amount for each kind of credit in the claim, in the steps of its rules. */
export function ReducedAmounts(props: {
  parts: readonly ClaimPart[];
  increment: string;
  amounts: Amounts;
  onChange: (amounts: Amounts) => void;
}): ReactNode {
  const { parts, increment, amounts, onChange } = props;
  const severalDays = new Set(parts.map(({ completedOn }) => completedOn)).size > 1;
  return (
    <div className="decide-amounts">
      {parts.map((part) => {
        const smaller = smallerAmounts(part, increment);
        if (smaller.length === 0) return null;
        const key = partKey(part);
        return (
          <SelectField
            key={key}
            label={
              severalDays
                ? t('creditOnDay', { credit: part.creditName, day: part.completedOn })
                : part.creditName
            }
            value={amounts[key] ?? ''}
            onChange={(event) => {
              const { [key]: _, ...others } = amounts;
              const { value } = event.target;
              onChange(value === '' ? others : { ...others, [key]: value });
            }}
          >
            <option value="">{t('keep', { amount: plainAmount(part.left) })}</option>
            {smaller.map((amount) => (
              <option key={amount} value={amount}>
                {t('reduceTo', { amount: plainAmount(amount) })}
              </option>
            ))}
          </SelectField>
        );
      })}
    </div>
  );
}
