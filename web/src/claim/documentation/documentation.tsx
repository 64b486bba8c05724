import { useId, type ReactNode } from 'react';
import { TextArea } from '../../ui/forms/field.js';
import type { CycleDraft } from './cycle-draft.js';
import { CitedSources } from './cited-sources.js';
import { EvaluationTaps } from './evaluation.js';
import { t } from './messages.js';
import { useDraftState } from './use-drafts.js';

/** Question, sources, what was learned, and two taps. Only what the person alone knows is asked. */
export function Documentation(props: {
  draft: CycleDraft;
  /** Of one cycle among several: its heading is one below theirs. */
  among?: boolean;
  children?: ReactNode;
}): ReactNode {
  const { draft, among } = props;
  const { fields, cycle, status } = useDraftState(draft);
  const id = useId();
  const Heading = among ? 'h3' : 'h2';
  return (
    <section aria-labelledby={id} className="documentation">
      <Heading id={id} className="section-heading">
        {t('learned')}
        <span className={`save-status save-${status}`} role="status">
          {t(`status.${status}`)}
        </span>
      </Heading>
      <TextArea
        label={t('question')}
        hint={
          cycle.suggestedQuestion && fields.question === cycle.suggestedQuestion
            ? t('suggested')
            : undefined
        }
        rows={2}
        maxLength={1000}
        value={fields.question}
        onChange={(event) => draft.change({ question: event.target.value })}
      />
      <CitedSources draft={draft} />
      <TextArea
        label={t('application')}
        hint={t('applicationHint')}
        rows={4}
        maxLength={4000}
        value={fields.application}
        onChange={(event) => draft.change({ application: event.target.value })}
      />
      <EvaluationTaps draft={draft} />
      {props.children}
    </section>
  );
}
