import { useState, type ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  correctKey,
  designatedActivityQuery,
  designatedActivitiesChanged,
  previewCorrectionQuery,
} from '../../api/provider/designated-activities.js';
import { asProblem } from '../../api/problem.js';
import type { DesignatedActivityPage as Designated } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/forms/checkbox.js';
import { Dialog } from '../../ui/dialog.js';
import { TextArea } from '../../ui/forms/field.js';
import { ErrorNotice } from '../../ui/notices.js';
import { useToast } from '../../ui/toast.js';
import { t } from './messages.js';

interface Props {
  activity: Designated;
  /** The position of the question. */
  position: number;
}

/** Another key for one question, with what it would change, and the reason that learners read. */
export function CorrectKey(props: Props): ReactNode {
  const [open, setOpen] = useState(false);
  const { activity, position } = props;
  const regrading = activity.corrections.some(({ regraded }) => !regraded);
  return (
    <div className="no-print">
      <Button
        look="quiet"
        blocked={regrading ? t('stillRegrading') : undefined}
        onClick={() => setOpen(true)}
      >
        {t.rich('correctKey', {
          hidden: <span className="visually-hidden" />,
          number: position + 1,
        })}
      </Button>
      <Dialog
        title={t('correctKeyTitle', { number: position + 1 })}
        open={open}
        onClose={() => setOpen(false)}
      >
        <Correction {...props} onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}

function Correction(props: Props & { onDone: () => void }): ReactNode {
  const { activity, position, onDone } = props;
  const question = activity.questions[position];
  const [right, setRight] = useState<readonly number[]>(question?.accepted ?? []);
  const [withdrawn, setWithdrawn] = useState(question?.void ?? false);
  const [rationale, setRationale] = useState(question?.rationale ?? '');
  const [reason, setReason] = useState('');
  const correction = { question: position, right: withdrawn ? [] : [...right], void: withdrawn };
  const changed =
    withdrawn !== question?.void ||
    (!withdrawn &&
      question.choices.some((_, at) => right.includes(at) !== question.accepted.includes(at)));
  const save = useCorrect(
    activity.id,
    { ...correction, rationale: rationale.trim() || null, reason: reason.trim() },
    onDone,
  );
  const problem = save.isError ? asProblem(save.error) : null;
  if (!question) return null;
  return (
    <div className="form">
      <p dir="auto">{question.text}</p>
      <fieldset className="choice">
        <legend className="choice-label">{t('rightAnswers')}</legend>
        {question.choices.map((choice, at) => (
          <Checkbox
            key={choice}
            checked={withdrawn || right.includes(at)}
            onChange={(checked) => {
              setWithdrawn(false);
              setRight(checked ? [...right, at] : right.filter((one) => one !== at));
            }}
          >
            {choice}
          </Checkbox>
        ))}
      </fieldset>
      <Checkbox checked={withdrawn} onChange={setWithdrawn} note={t('withdrawQuestionNote')}>
        {t('withdrawQuestion')}
      </Checkbox>
      {changed && (withdrawn || right.length > 0) ? (
        <Effect id={activity.id} correction={correction} />
      ) : null}
      <TextArea
        label={t('rationale')}
        maxLength={1500}
        value={rationale}
        error={problem?.messageFor('rationale')}
        onChange={(event) => setRationale(event.target.value)}
      />
      <TextArea
        label={t('correctionReason')}
        hint={t('correctionReasonHint')}
        maxLength={1000}
        value={reason}
        error={problem?.messageFor('reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      {problem ? <ErrorNotice error={problem} /> : null}
      <div className="dialog-actions">
        <Button onClick={onDone}>{t('cancel')}</Button>
        <Button
          look="primary"
          busy={save.isPending}
          blocked={whyNot({ changed, right, withdrawn, reason })}
          onClick={() => save.mutate()}
        >
          {t('correctAndRegrade')}
        </Button>
      </div>
    </div>
  );
}

function whyNot(written: {
  changed: boolean;
  right: readonly number[];
  withdrawn: boolean;
  reason: string;
}): string | undefined {
  if (!written.withdrawn && written.right.length === 0) return t('chooseRight');
  if (!written.changed) return t('chooseOther');
  return written.reason.trim().length < 10 ? t('enterReason') : undefined;
}

/** What the correction would do, counted by the server. */
function Effect(props: {
  id: string;
  correction: { question: number; right: number[]; void: boolean };
}): ReactNode {
  const effect = useQuery(previewCorrectionQuery(props.id, props.correction));
  if (effect.isError) return <ErrorNotice error={effect.error} onRetry={effect.refetch} />;
  if (!effect.data) return <p className="muted">{t('countingAttempts')}</p>;
  const { attempts, changed, learners, nowPassed, passStands } = effect.data;
  return (
    <ul className="correction-effect" aria-live="polite">
      <li>{t('wouldDiffer', { changed, attempts, learners })}</li>
      <li>{t('wouldPass', { count: nowPassed })}</li>
      {passStands > 0 ? <li>{t('passesStand', { count: passStands })}</li> : null}
    </ul>
  );
}

function useCorrect(id: string, correction: Parameters<typeof correctKey>[1], onDone: () => void) {
  const queryClient = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: () => correctKey(id, correction),
    onSuccess: async (activity) => {
      toast(t('corrected'));
      onDone();
      queryClient.setQueryData(designatedActivityQuery(id).queryKey, activity);
      await designatedActivitiesChanged(queryClient);
    },
  });
}
