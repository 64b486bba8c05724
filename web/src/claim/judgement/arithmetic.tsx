import type { ReactNode } from 'react';
import type { ArithmeticLine, Assessment } from '../../api/types.js';
import { plainAmount, sumOf } from '../../ui/words/amount.js';
import { creditsOf, haveSeveralDays } from './claim-words.js';
import { t } from './messages.js';

type Part = Pick<Assessment['parts'][number], 'unit' | 'creditName' | 'amount' | 'completedOn'>;

/** The lines that add up to the amount, and the years and kinds of credit it is split into where there are several. */
export function Arithmetic(props: {
  lines: readonly ArithmeticLine[];
  amount: string;
  creditName: string;
  parts?: readonly Part[];
}): ReactNode {
  const { lines, amount, creditName, parts = [] } = props;
  const dated = haveSeveralDays(parts);
  const more = dated ? parts : parts.slice(1);
  const split = creditsOf(parts).length > 1;
  return (
    <table className="arithmetic">
      <caption className="visually-hidden">{t('calculation')}</caption>
      <tbody>
        {lines.map((line, index) => (
          <tr key={`${index} ${line.label}`}>
            <th scope="row">{line.label}</th>
            <td className="number">{plainAmount(line.amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{creditName}</th>
          <td className="number">{plainAmount(amount)}</td>
        </tr>
        {more.map((part) => (
          <tr key={`${part.unit} ${part.completedOn}`}>
            <th scope="row">
              {dated
                ? t('creditOfDay', { day: part.completedOn, credit: part.creditName })
                : part.creditName}
            </th>
            <td className="number">{plainAmount(part.amount)}</td>
          </tr>
        ))}
        {split ? (
          <tr>
            <th scope="row">{t('total')}</th>
            <td className="number">{plainAmount(sumOf(parts.map((part) => part.amount)))}</td>
          </tr>
        ) : null}
      </tfoot>
    </table>
  );
}
