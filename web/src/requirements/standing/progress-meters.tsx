import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { progressQuery } from '../../api/learner/requirements.js';
import { periodInWords } from '../../ui/words/dates.js';
import { t } from './messages.js';
import { Meter } from './meter.js';
import { StandingState } from './standing-state.js';
import { totalInWords } from './standing-words.js';
import { LoadedItems } from '../../ui/loaded.js';

/** Every requirement in one meter each, for the page of credits; the whole story is a touch away. */
export function ProgressMeters(): ReactNode {
  const progress = useQuery(progressQuery());
  return (
    <section aria-labelledby="requirements-summary" className="progress-meters">
      <h2 id="requirements-summary" className="section-heading">
        {t('requirements')}
        {progress.data ? <span className="section-count">{progress.data.items.length}</span> : null}
      </h2>
      <LoadedItems
        query={progress}
        lines={3}
        empty={t.rich('addFirst', { link: <Link to="/requirements" /> })}
      >
        {(items) =>
          items.map((standing) => {
            const total = standing.asked.find(({ kind }) => kind === 'total');
            const { id, label } = standing.requirement;
            return (
              <Link key={id} to="/requirements" hash={`requirement-${id}`} className="meter-link">
                <Meter
                  name={label ? t('labelled', { name: standing.name, label }) : standing.name}
                  applied={total?.applied ?? standing.applied}
                  excess={standing.over}
                  mark={total?.required ?? null}
                  markIs="asked"
                  state={<StandingState standing={standing} />}
                >
                  {t('totalAndPeriod', {
                    total: totalInWords(standing),
                    period: periodInWords(standing.period),
                  })}
                </Meter>
              </Link>
            );
          })
        }
      </LoadedItems>
    </section>
  );
}
