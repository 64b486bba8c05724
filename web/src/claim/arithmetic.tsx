import type { ReactNode } from 'react';
import type { ArithmeticLine } from '../api/types.js';
import { plainAmount } from '../ui/amount.js';

/** The lines that add up to the amount, and the parts where it is more than one kind of credit. */
export function Arithmetic(props: {
  lines: readonly ArithmeticLine[];
  amount: string;
  creditName: string;
}): ReactNode {
  return (
    <table className="arithmetic">
      <caption className="visually-hidden">How the amount comes about</caption>
      <tbody>
        {props.lines.map((line, index) => (
          <tr key={`${index} ${line.label}`}>
            <th scope="row">{line.label}</th>
            <td className="number">{plainAmount(line.amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{props.creditName}</th>
          <td className="number">{plainAmount(props.amount)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
