import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { DesignatedActivityPage as Designated } from '../../api/types.js';
import { countOf } from '../../ui/words/dates.js';
import { Instant } from '../../ui/instant.js';

/** What was corrected in the key, why, and what the regrading came to. */
export function KeyCorrections({ activity }: { activity: Designated }): ReactNode {
  if (activity.corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections" className="section-heading">
        Corrections of the key
        <span className="section-count">{activity.corrections.length}</span>
      </h2>
      <ul className="lines">
        {activity.corrections.map((correction) => (
          <li key={correction.version} className="line">
            <div>
              <p>
                Question {correction.question + 1}: {rightInWords(activity, correction)}
              </p>
              <p dir="auto">{correction.reason}</p>
              <p className="muted">
                <Instant at={correction.correctedAt} timeZone={undefined} />.{' '}
                {resultInWords(correction)}
              </p>
              {correction.passStands > 0 ? (
                <p>
                  <Link to="/audit" search={{ flag: 'key-corrected' }}>
                    See the claims that rest on the earlier key
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
  if (correction.void) return 'withdrawn, every answer counts as right.';
  const choices = correction.right.map(
    (position) => `“${questions[correction.question]?.choices[position] ?? ''}”`,
  );
  return `${choices.join(' or ')} ${choices.length === 1 ? 'is' : 'are'} right.`;
}

function resultInWords(correction: Correction): string {
  const { regraded, attempts, changed, nowPassed, passStands } = correction;
  const done = `${countOf(attempts, 'attempt', 'attempts')} regraded, ${changed} changed; ${countOf(nowPassed, 'learner passed', 'learners passed')} by it`;
  const stands =
    passStands === 0
      ? ''
      : `, and ${countOf(passStands, 'earlier pass stands', 'earlier passes stand')}`;
  return `${regraded ? '' : 'Regrading is under way: '}${done}${stands}.`;
}
