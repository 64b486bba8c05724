import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { DesignatedActivityPage as Designated } from '../../api/types.js';
import { Instant } from '../../ui/instant.js';
import { listed } from '../../../../src/shared/words.js';
import { t } from './messages.js';

/** What was corrected in the key, why, and what the regrading came to. */
export function KeyCorrections({ activity }: { activity: Designated }): ReactNode {
  if (activity.corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections" className="section-heading">
        {t('corrections')}
        <span className="section-count">{activity.corrections.length}</span>
      </h2>
      <ul className="lines">
        {activity.corrections.map((correction) => (
          <li key={correction.version} className="line">
            <div>
              <p>{rightInWords(activity, correction)}</p>
              <p dir="auto">{correction.reason}</p>
              <p className="muted">
                {t.rich('regraded', {
                  when: <Instant at={correction.correctedAt} timeZone={undefined} />,
                  attempts: correction.attempts,
                  changed: correction.changed,
                  passed: correction.nowPassed,
                  stands: correction.passStands,
                })}{' '}
                {correction.regraded ? null : t('regrading')}
              </p>
              {correction.passStands > 0 ? (
                <p>
                  <Link to="/audit" search={{ flag: 'key-corrected' }}>
                    {t('seeClaims')}
                  </Link>
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Correction = Designated['corrections'][number];

function rightInWords({ questions }: Designated, correction: Correction): string {
  const number = correction.question + 1;
  if (correction.void) return t('correctionWithdrawn', { number });
  const choices = correction.right.map(
    (position) => `“${questions[correction.question]?.choices[position] ?? ''}”`,
  );
  return t('correctionRight', { number, choices: listed(choices), count: choices.length });
}
