import type { ReactNode } from 'react';
import type { Evaluation } from '../api/types.js';
import { Checkbox } from '../ui/checkbox.js';
import { Choice } from '../ui/choice.js';
import { TextArea } from '../ui/field.js';
import { Icon } from '../ui/icons.js';
import type { Draft } from './use-draft.js';

const results = [
  { value: 'answered', label: 'Yes' },
  { value: 'partly', label: 'Partly' },
  { value: 'nothing-found', label: 'No, nothing found' },
] as const satisfies { value: Evaluation['result']; label: string }[];

const effects = [
  { value: 'changed', label: 'Changes what I do' },
  { value: 'reinforced', label: 'Confirms what I do' },
  { value: 'reviewed', label: 'Reviewed a condition' },
  { value: 'none', label: 'No effect' },
] as const satisfies { value: Evaluation['effect']; label: string }[];

const statusWords = {
  saved: 'Saved',
  saving: 'Saving',
  unsaved: 'Not saved yet',
  failed: 'Not saved',
  stale: 'Not saved: changed elsewhere',
} as const;

/** Question, sources, what was learned, and two taps. Only what the person alone knows is asked. */
export function Documentation({ draft }: { draft: Draft }): ReactNode {
  const { fields, change, cycle } = draft;
  const missing = (field: 'question' | 'application' | 'evaluation' | 'sources') =>
    cycle.missing.find((each) => each.field === field)?.message;
  return (
    <section aria-labelledby="documentation" className="documentation">
      <h2 id="documentation" className="section-heading">
        What you learned
        <span className={`save-status save-${draft.status}`} role="status">
          {statusWords[draft.status]}
        </span>
      </h2>
      <TextArea
        label="Your question"
        hint={
          cycle.suggestedQuestion && fields.question === cycle.suggestedQuestion
            ? 'Suggested from your search. Change it to what you wanted to know.'
            : undefined
        }
        rows={2}
        maxLength={1000}
        value={fields.question}
        onChange={(event) => change({ question: event.target.value })}
      />
      <Sources draft={draft} />
      <TextArea
        label="What you learned and will do"
        hint="One or two sentences, without anything that identifies a patient."
        rows={4}
        maxLength={4000}
        value={fields.application}
        onChange={(event) => change({ application: event.target.value })}
      />
      <Choice
        label="Was the question answered?"
        options={results}
        value={fields.result}
        onChange={(result) => change({ result })}
      />
      <Choice
        label="What does it do to your practice?"
        options={effects}
        value={fields.effect}
        onChange={(effect) => change({ effect })}
      />
      {missing('evaluation') && (fields.result === null) !== (fields.effect === null) ? (
        <p className="field-hint">The evaluation is saved when both are answered.</p>
      ) : null}
    </section>
  );
}

function Sources({ draft }: { draft: Draft }): ReactNode {
  const { fields, change, cycle } = draft;
  const toggle = (paperId: string, cited: boolean): void =>
    change({
      paperIds: cited
        ? [...fields.paperIds, paperId]
        : fields.paperIds.filter((each) => each !== paperId),
    });
  return (
    <fieldset className="sources">
      <legend>Sources you used</legend>
      <p className="field-hint">Filled in from what you opened. Untick what did not help.</p>
      {cycle.sources.map((source) => (
        <Checkbox
          key={source.paperId}
          checked={fields.paperIds.includes(source.paperId)}
          onChange={(cited) => toggle(source.paperId, cited)}
          note={
            <>
              <cite>{source.journal ?? 'Journal not given'}</cite>
              {source.year ? ` ${source.year}` : ''}
              {source.pmid ? ` · PMID ${source.pmid}` : ''}
              {source.retracted ? (
                <span className="badge badge-bad">
                  <Icon name="revoked" />
                  Retracted
                </span>
              ) : null}
            </>
          }
        >
          {source.title}
        </Checkbox>
      ))}
    </fieldset>
  );
}
