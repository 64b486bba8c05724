import type { ReactNode } from 'react';
import type { Evaluation } from '../../api/types.js';
import { Choice } from '../../ui/forms/choice.js';
import type { CycleDraft } from './cycle-draft.js';
import { t } from './messages.js';
import { useDraftState } from './use-drafts.js';

const results = ['answered', 'partly', 'nothing-found'] as const satisfies Evaluation['result'][];
const effects = [
  'changed',
  'reinforced',
  'reviewed',
  'none',
] as const satisfies Evaluation['effect'][];

/** Two taps: whether the question was answered, and what it does. */
export function EvaluationTaps({ draft }: { draft: CycleDraft }): ReactNode {
  const { fields, cycle } = useDraftState(draft);
  const half = (fields.result === null) !== (fields.effect === null);
  return (
    <>
      <Choice
        label={t('result')}
        options={results.map((value) => ({ value, label: t(`result.${value}`) }))}
        value={fields.result}
        onChange={(result) => draft.change({ result })}
      />
      <Choice
        label={t('effect')}
        options={effects.map((value) => ({ value, label: t(`effect.${value}`) }))}
        value={fields.effect}
        onChange={(effect) => draft.change({ effect })}
      />
      {half && cycle.missing.some((each) => each.field === 'evaluation') ? (
        <p className="field-hint">{t('answerBoth')}</p>
      ) : null}
    </>
  );
}
