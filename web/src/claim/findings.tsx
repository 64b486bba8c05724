import type { ReactNode } from 'react';
import type { ArithmeticLine, Finding } from '../api/types.js';
import { plainAmount } from '../ui/amount.js';
import { StateMark } from '../ui/state-mark.js';

/** The rules as a list: what each asks, what was seen, where it comes from and what helps. */
export function Findings(props: {
  findings: readonly Finding[];
  /** While something can still be done about it. */
  remedies?: boolean;
  /** One line for what is met; what is not, and what is flagged, stands open. */
  folded?: boolean;
}): ReactNode {
  return (
    <ul className={props.folded ? 'findings findings-folded' : 'findings'}>
      {props.findings.map((finding) => (
        <li key={finding.rule} className="finding">
          {props.folded ? (
            <details open={finding.outcome !== 'met'}>
              <summary>
                <FindingHead finding={finding} />
              </summary>
              <FindingBody finding={finding} remedies={props.remedies ?? false} />
            </details>
          ) : (
            <>
              <FindingHead finding={finding} />
              <FindingBody finding={finding} remedies={props.remedies ?? false} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function FindingHead({ finding }: { finding: Finding }): ReactNode {
  return (
    <span className="finding-head">
      <StateMark state={finding.outcome} />
      <strong>{finding.title}</strong>
    </span>
  );
}

function FindingBody(props: { finding: Finding; remedies: boolean }): ReactNode {
  const { finding, remedies } = props;
  return (
    <div className="finding-body">
      <dl>
        <dt>Required</dt>
        <dd>{finding.required}</dd>
        <dt>Seen</dt>
        <dd>{finding.observed}</dd>
      </dl>
      {remedies && finding.remedy && finding.outcome !== 'met' ? (
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
    </div>
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
