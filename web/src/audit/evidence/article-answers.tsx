import type { ReactNode } from 'react';
import type { Evidence } from '../../api/types.js';
import { countOf, durationInWords } from '../../ui/words/dates.js';
import { Instant } from '../../ui/instant.js';
import { isTopic, topics } from '../../../../src/shared/topics.js';

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
        Article and assessment
      </h2>
      <dl className="facts">
        <div>
          <dt>Article</dt>
          <dd>
            <bdi>{source.title}</bdi>{' '}
            <span className="muted">
              <cite>{source.journal ?? ''}</cite> {source.year ?? ''}
            </span>
          </dd>
        </div>
        {article.topics.length > 0 ? (
          <div>
            <dt>Topics</dt>
            <dd>
              {article.topics
                .filter(isTopic)
                .map((topic) => topics[topic])
                .join('; ')}
            </dd>
          </div>
        ) : null}
        <div>
          <dt>Assessment</dt>
          <dd>
            {article.correct} of {countOf(article.questionCount, 'question', 'questions')} right,{' '}
            {article.passPercent}% needed, {countOf(article.attemptsMade, 'attempt', 'attempts')}
            {article.correctByLaterKey === null
              ? ''
              : `; ${article.correctByLaterKey} right by the key as corrected before the claim`}
          </dd>
        </div>
        <div>
          <dt>Time on it</dt>
          <dd>
            {secondsOnAssessment === null ? 'Not known' : durationInWords(secondsOnAssessment)}
          </dd>
        </div>
        {passedAt ? (
          <div>
            <dt>Handed in</dt>
            <dd>
              <Instant at={passedAt} timeZone={timeZone} />
              {regradedAt ? (
                <>
                  , passed by a corrected key <Instant at={regradedAt} timeZone={timeZone} />
                </>
              ) : null}
            </dd>
          </div>
        ) : null}
        {evaluatedAt ? (
          <div>
            <dt>Evaluated</dt>
            <dd>
              <Instant at={evaluatedAt} timeZone={timeZone} />
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}
