import type { ReactNode } from 'react';
import type { ArithmeticLine, Finding } from '../api/types.js';
import { plainAmount } from '../ui/amount.js';
import { StateMark } from '../ui/state-mark.js';

/** The rules as a list, each with what it asks, what was seen, where it comes from and what helps. */
export function Findings(props: {
  findings: readonly Finding[];
  /** While something can still be done about it. */
  remedies?: boolean;
}): ReactNode {
  return (
    <ul className="findings">
      {props.findings.map((finding) => (
        <li key={finding.rule} className={`finding finding-${finding.outcome}`}>
          <div className="finding-head">
            <StateMark state={finding.outcome} />
            <strong>{finding.title}</strong>
          </div>
          <dl>
            <dt>Required</dt>
            <dd>{finding.required}</dd>
            <dt>Seen</dt>
            <dd>{finding.observed}</dd>
          </dl>
          {props.remedies && finding.remedy && finding.outcome !== 'met' ? (
            <p className="finding-remedy">{finding.remedy}</p>
          ) : null}
          <p className="finding-source">
            Rule from{' '}
            {finding.sourceUrl && /^https?:\/\//i.test(finding.sourceUrl) ? (
              <a href={finding.sourceUrl} rel="noreferrer">
                {finding.source}
              </a>
            ) : (
              finding.source
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The lines that add up to the amount. */
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
