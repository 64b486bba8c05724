import type { ReactNode } from 'react';
import type { Evidence } from '../../api/types.js';
import { Icon } from '../../ui/icons.js';
import { t } from './messages.js';

type EvidenceCycle = Evidence['cycles'][number];

/** What the learner asked, used and answered. */
export function Answers({ cycles }: { cycles: readonly EvidenceCycle[] }): ReactNode {
  return (
    <section aria-labelledby="answers">
      <h2 id="answers" className="section-heading">
        {t('answers')}
      </h2>
      {cycles.map((cycle, index) => (
        <article key={`${index} ${cycle.question ?? ''}`} className="answers">
          <dl className="facts">
            <div>
              <dt>{t('question')}</dt>
              <dd dir="auto">{cycle.question ?? t('none')}</dd>
            </div>
            {cycle.searchQuery ? (
              <div>
                <dt>{t('searchedFor')}</dt>
                <dd>
                  <q dir="auto">{cycle.searchQuery}</q>
                </dd>
              </div>
            ) : null}
            <div>
              <dt>{t('application')}</dt>
              <dd dir="auto">{cycle.application ?? t('nothingWritten')}</dd>
            </div>
            <div>
              <dt>{t('evaluation')}</dt>
              <dd>{cycle.evaluation ? t('evaluationOf', cycle.evaluation) : t('none')}</dd>
            </div>
            <div>
              <dt>{t('sources')}</dt>
              <dd>
                <ul className="evidence-sources">
                  {cycle.sources.map((source) => (
                    <li key={source.paperId}>
                      <bdi>{source.title}</bdi>{' '}
                      <span className="muted">
                        <cite>{source.journal ?? ''}</cite> {source.year ?? ''}
                        {source.pmid ? <> {t('pmid', { pmid: source.pmid })}</> : null}
                        {source.doi ? <> {t('doi', { doi: source.doi })}</> : null}
                      </span>
                      {source.retracted ? (
                        <span className="badge badge-bad">
                          <Icon name="revoked" />
                          {t('retracted')}
                        </span>
                      ) : null}
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          </dl>
        </article>
      ))}
    </section>
  );
}
