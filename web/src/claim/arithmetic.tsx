import type { ReactNode } from 'react';
import type { ArithmeticLine, Assessment } from '../api/types.js';
import { plainAmount, sumOf } from '../ui/amount.js';

type Part = Pick<Assessment['parts'][number], 'unit' | 'creditName' | 'amount'>;

/** The lines that add up to the amount, and the kinds of credit it is split into where there are several. */
export function Arithmetic(props: {
  lines: readonly ArithmeticLine[];
  amount: string;
  creditName: string;
  parts?: readonly Part[];
}): ReactNode {
  const { lines, amount, creditName, parts = [] } = props;
  const split = parts.length > 1;
  return (
    <table className="arithmetic">
      <caption className="visually-hidden">How the amount comes about</caption>
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
        {split
          ? parts.slice(1).map((part) => (
              <tr key={part.unit}>
                <th scope="row">{part.creditName}</th>
                <td className="number">{plainAmount(part.amount)}</td>
              </tr>
            ))
          : null}
        {split ? (
          <tr>
            <th scope="row">Together</th>
            <td className="number">{plainAmount(sumOf(parts.map((part) => part.amount)))}</td>
          </tr>
        ) : null}
      </tfoot>
    </table>
  );
}
