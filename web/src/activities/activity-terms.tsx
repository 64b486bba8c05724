import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Activity } from '../api/types.js';
import { countOf } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { attemptsInWords, creditOffered, openDays, passMark } from './terms.js';
import { topics } from '../../../src/shared/topics.js';

/** Everything that is told before the start: the article, what passes, how often, what it can give. */
export function ActivityTerms({ activity }: { activity: Activity }): ReactNode {
  const { paper, provider } = activity;
  return (
    <section aria-label="The article and its terms" className="activity-terms">
      <p className="activity-credit">
        <strong>{creditOffered(activity)}</strong>
        <span>
          {provider.name}
          {provider.accreditedBy ? `, accredited by ${provider.accreditedBy}` : ''}
        </span>
      </p>
      <div className="activity-article">
        <p>{paper.title}</p>
        <p className="muted">
          <cite>{paper.journal ?? 'Journal not given'}</cite> {paper.year}
        </p>
        <Link
          to="/papers/$paperId"
          params={{ paperId: paper.id }}
          search={{}}
          className="button button-plain"
        >
          <Icon name="read" />
          Read the article
        </Link>
      </div>
      <dl className="facts">
        <div>
          <dt>Questions</dt>
          <dd>{activity.questionCount}, one right answer each</dd>
        </div>
        <div>
          <dt>To pass</dt>
          <dd>{passMark(activity)}</dd>
        </div>
        <div>
          <dt>Attempts</dt>
          <dd>
            {activity.passed
              ? `${countOf(activity.attemptsMade, 'attempt', 'attempts')} made; passed`
              : attemptsInWords(activity)}
          </dd>
        </div>
        <div>
          <dt>Open</dt>
          <dd>{openDays(activity)}</dd>
        </div>
        {activity.topics.length > 0 ? (
          <div>
            <dt>Topics</dt>
            <dd>{activity.topics.map((topic) => topics[topic]).join('; ')}</dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}
