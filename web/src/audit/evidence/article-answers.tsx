import type { ReactNode } from 'react';
import type { Evidence } from '../../api/types.js';
import { durationInWords } from '../../ui/words/dates.js';
import { Instant } from '../../ui/instant.js';
import { isTopic, topics } from '../../../../src/shared/topics.js';
import { t } from './messages.js';

/** The article, how its assessment went, and how long it took. */
export function ArticleAnswers(props: {
  article: NonNullable<Evidence['article']>;
  timeZone: string;
}): ReactNode {
  const { article, timeZone } = props;
  const { source, secondsOnAssessment, passedAt, evaluatedAt, regradedAt } = article;
  return (
    <section aria-labelledby="article">
      <h2 id="article" className="section-heading">
        {t('article')}
      </h2>
      <dl className="facts">
        <div>
          <dt>{t('articleName')}</dt>
          <dd>
            <bdi>{source.title}</bdi>{' '}
            <span className="muted">
              <cite>{source.journal ?? ''}</cite> {source.year ?? ''}
            </span>
          </dd>
        </div>
        {article.topics.length > 0 ? (
          <div>
            <dt>{t('topics')}</dt>
            <dd>
              {article.topics
                .filter(isTopic)
                .map((topic) => topics[topic])
                .join('; ')}
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t('assessment')}</dt>
          <dd>{scoreInWords(article)}</dd>
        </div>
        <div>
          <dt>{t('timeTaken')}</dt>
          <dd>
            {secondsOnAssessment === null ? t('notKnown') : durationInWords(secondsOnAssessment)}
          </dd>
        </div>
        {passedAt ? (
          <div>
            <dt>{t('submitted')}</dt>
            <dd>
              {regradedAt ? (
                t.rich('passedByCorrectedKey', {
                  submitted: <Instant at={passedAt} timeZone={timeZone} />,
                  regraded: <Instant at={regradedAt} timeZone={timeZone} />,
                })
              ) : (
                <Instant at={passedAt} timeZone={timeZone} />
              )}
            </dd>
          </div>
        ) : null}
        {evaluatedAt ? (
          <div>
            <dt>{t('evaluated')}</dt>
            <dd>
              <Instant at={evaluatedAt} timeZone={timeZone} />
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}

function scoreInWords(article: NonNullable<Evidence['article']>): string {
  const values = {
    right: article.correct,
    count: article.questionCount,
    percent: article.passPercent,
    attempts: article.attemptsMade,
  };
  return article.correctByLaterKey === null
    ? t('score', values)
    : t('scoreByLaterKey', { ...values, later: article.correctByLaterKey });
}
