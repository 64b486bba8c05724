import type { ReactNode } from 'react';
import type { Finding } from '../../api/types.js';
import { OutsideLink } from '../../ui/outside-link.js';
import { StateMark } from '../../ui/state-mark.js';
import { groupOf, groupsOf } from './finding-groups.js';
import { t } from './messages.js';

interface FindingsProps {
  findings: readonly Finding[];
  /** While something can still be done about it. */
  remedies?: boolean;
  /** One line for what is met; what is not met, and what is flagged, is shown open. */
  folded?: boolean;
}

/**
 * The rules in groups, what needs something first: what each asks, what was seen, where it comes from and
 * what helps.
 */
export function Findings(props: FindingsProps): ReactNode {
  return (
    <div className={props.folded ? 'findings findings-folded' : 'findings'}>
      {groupsOf(props.findings).map((group) => (
        <section key={group.group} className="findings-group">
          <h3 className="findings-heading">
            <StateMark state={group.group} />
            <span className="section-count">{group.findings.length}</span>
          </h3>
          <ul>
            {group.findings.map((finding, index) => (
              <li key={`${index} ${finding.rule}`} className="finding">
                <OneFinding {...props} finding={finding} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function OneFinding(props: FindingsProps & { finding: Finding }): ReactNode {
  const { finding, folded, remedies = false } = props;
  const head = <strong className="finding-head">{finding.title}</strong>;
  const body = <FindingBody finding={finding} remedies={remedies} />;
  if (!folded) {
    return (
      <>
        {head}
        {body}
      </>
    );
  }
  return (
    <details open={groupOf(finding) !== 'met'}>
      <summary>{head}</summary>
      {body}
    </details>
  );
}

function FindingBody(props: { finding: Finding; remedies: boolean }): ReactNode {
  const { finding, remedies } = props;
  return (
    <div className="finding-body">
      <dl>
        <dt>{t('required')}</dt>
        <dd>{finding.required}</dd>
        <dt>{t('found')}</dt>
        <dd>{finding.observed}</dd>
      </dl>
      {remedies && finding.remedy && groupOf(finding) !== 'met' ? (
        <p className="finding-remedy">{finding.remedy}</p>
      ) : null}
      <p className="finding-source">
        {t.rich('ruleFrom', {
          source:
            finding.sourceUrl && /^https?:\/\//i.test(finding.sourceUrl) ? (
              <OutsideLink href={finding.sourceUrl}>{finding.source}</OutsideLink>
            ) : (
              finding.source
            ),
        })}
      </p>
    </div>
  );
}
