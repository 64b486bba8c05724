import type { ReactNode } from 'react';
import type { Evidence } from '../../api/types.js';
import { Icon } from '../../ui/icons.js';

type EvidenceCycle = Evidence['cycles'][number];

const results: Readonly<Record<string, string>> = {
  answered: 'Answered',
  partly: 'Partly answered',
  'nothing-found': 'Nothing found',
};

const effects: Readonly<Record<string, string>> = {
  changed: 'changes what they do',
  reinforced: 'confirms what they do',
  reviewed: 'reviewed a condition',
  none: 'no effect',
};

/** What the learner asked, used and answered. */
export function Answers({ cycles }: { cycles: readonly EvidenceCycle[] }): ReactNode {
  return (
    <section aria-labelledby="answers">
      <h2 id="answers" className="section-heading">
        Question, sources and answers
      </h2>
      {cycles.map((cycle, index) => (
        <article key={`${index} ${cycle.question ?? ''}`} className="answers">
          <dl className="facts">
            <div>
              <dt>Question</dt>
              <dd dir="auto">{cycle.question ?? 'None'}</dd>
            </div>
            {cycle.searchQuery ? (
              <div>
                <dt>Searched for</dt>
                <dd>
                  <q dir="auto">{cycle.searchQuery}</q>
                </dd>
              </div>
            ) : null}
            <div>
              <dt>Learned, and will do</dt>
              <dd dir="auto">{cycle.application ?? 'Nothing written'}</dd>
            </div>
            <div>
              <dt>Evaluation</dt>
              <dd>{evaluationInWords(cycle.evaluation)}</dd>
            </div>
            <div>
              <dt>Sources</dt>
              <dd>
                <ul className="evidence-sources">
                  {cycle.sources.map((source) => (
                    <li key={source.paperId}>
                      <bdi>{source.title}</bdi>{' '}
                      <span className="muted">
                        <cite>{source.journal ?? ''}</cite> {source.year ?? ''}
                        {source.pmid ? ` PMID ${source.pmid}` : ''}
                        {source.doi ? ` doi:${source.doi}` : ''}
                      </span>
                      {source.retracted ? (
                        <span className="badge badge-bad">
                          <Icon name="revoked" />
                          Retracted
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

function evaluationInWords(evaluation: EvidenceCycle['evaluation']): string {
  if (!evaluation) return 'None';
  const { result, effect } = evaluation;
  return `${results[result] ?? result}; ${effects[effect] ?? effect}`;
}
