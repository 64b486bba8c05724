import type { ReactNode } from 'react';
import type { Evaluation } from '../../api/types.js';
import { Choice } from '../../ui/forms/choice.js';
import type { CycleDraft } from './cycle-draft.js';
import { useDraftState } from './use-drafts.js';

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

/** Two taps: whether the question was answered, and what it does. */
export function EvaluationTaps({ draft }: { draft: CycleDraft }): ReactNode {
  const { fields, cycle } = useDraftState(draft);
  const half = (fields.result === null) !== (fields.effect === null);
  return (
    <>
      <Choice
        label="Was the question answered?"
        options={results}
        value={fields.result}
        onChange={(result) => draft.change({ result })}
      />
      <Choice
        label="What does it do to your practice?"
        options={effects}
        value={fields.effect}
        onChange={(effect) => draft.change({ effect })}
      />
      {half && cycle.missing.some((each) => each.field === 'evaluation') ? (
        <p className="field-hint">The evaluation is saved when both are answered.</p>
      ) : null}
    </>
  );
}
