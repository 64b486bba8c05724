import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Activity } from '../api/types.js';
import { periodInWords } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { t } from './messages.js';
import { attemptsInWords, creditOffered, passMark } from './terms.js';
import { topics } from '../../../src/shared/topics.js';

/** Everything that is shown before the start: the article, what passes, how often, what it can give. */
export function ActivityTerms({ activity }: { activity: Activity }): ReactNode {
  const { paper, provider } = activity;
  return (
    <section aria-label={t('terms')} className="activity-terms">
      <p className="activity-credit">
        <strong>{creditOffered(activity)}</strong>
        <span>
          {provider.accreditedBy
            ? t('accreditedProvider', {
                provider: provider.name,
                accreditor: provider.accreditedBy,
              })
            : provider.name}
        </span>
      </p>
      <div className="activity-article">
        <p>{paper.title}</p>
        <p className="muted">
          <cite>{paper.journal ?? t('noJournal')}</cite> {paper.year}
        </p>
        <Link
          to="/papers/$paperId"
          params={{ paperId: paper.id }}
          search={{}}
          className="button button-plain"
        >
          <Icon name="read" />
          {t('readArticle')}
        </Link>
      </div>
      <dl className="facts">
        <div>
          <dt>{t('questions')}</dt>
          <dd>{t('questionCount', { count: activity.questionCount })}</dd>
        </div>
        <div>
          <dt>{t('toPass')}</dt>
          <dd>{passMark(activity)}</dd>
        </div>
        <div>
          <dt>{t('attempts')}</dt>
          <dd>{attemptsInWords(activity)}</dd>
        </div>
        <div>
          <dt>{t('open')}</dt>
          <dd>{periodInWords({ from: activity.releasedOn, to: activity.expiresOn })}</dd>
        </div>
        {activity.topics.length > 0 ? (
          <div>
            <dt>{t('topics')}</dt>
            <dd>{activity.topics.map((topic) => topics[topic]).join('; ')}</dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}
