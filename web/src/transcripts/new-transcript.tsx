import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { asProblem } from '../api/problem.js';
import { progressQuery } from '../api/learner/requirements.js';
import { makeTranscript, transcriptsChanged } from '../api/learner/transcripts.js';
import { useToday } from '../frame/session.js';
import { Button } from '../ui/button.js';
import { Checkbox } from '../ui/forms/checkbox.js';
import { Choice } from '../ui/forms/choice.js';
import { TextField } from '../ui/forms/field.js';
import { ErrorNotice, Loading } from '../ui/notices.js';
import { useToast } from '../ui/toast.js';
import { t } from './messages.js';
import { periodChoices, periodErrors } from './transcript-periods.js';
import type { Period } from '../../../src/shared/calendar.js';

const ownDays = 'own-days';

/** Chooses a period and makes the transcript. */
export function NewTranscript(): ReactNode {
  const today = useToday();
  const progress = useQuery(progressQuery());
  const [chosen, choose] = useState('this-year');
  const [days, setDays] = useState<Period>({ from: `${today.slice(0, 4)}-01-01`, to: today });
  const [requirements, setRequirements] = useState(true);
  const [selfReported, setSelfReported] = useState(true);
  const [asked, setAsked] = useState(false);
  const make = useMakeTranscript();
  if (progress.isPending) return <Loading lines={4} />;
  const standings = progress.data?.items ?? [];
  const choices = periodChoices(today, standings);
  const choice = choices.find(({ value }) => value === chosen);
  const period = choice?.period ?? days;
  const errors = choice ? {} : periodErrors(days);
  const problem = make.isError ? asProblem(make.error) : null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (make.isPending || Object.keys(errors).length > 0) return;
    make.mutate({
      ...period,
      requirements: requirements && standings.length > 0,
      selfReported,
    });
  };
  return (
    <form className="form transcript-form" onSubmit={submit} noValidate>
      <Choice
        label={t('period')}
        stacked
        value={chosen}
        options={[
          ...choices,
          { value: ownDays, label: t('ownDates'), description: t('bothIncluded') },
        ]}
        onChange={choose}
      />
      {choice ? null : (
        <div className="transcript-days">
          <TextField
            label={t('firstDay')}
            type="date"
            value={days.from}
            error={asked ? errors.from : undefined}
            onChange={(event) => setDays({ ...days, from: event.target.value })}
          />
          <TextField
            label={t('lastDay')}
            type="date"
            value={days.to}
            error={asked ? errors.to : undefined}
            onChange={(event) => setDays({ ...days, to: event.target.value })}
          />
        </div>
      )}
      {progress.isError ? (
        <ErrorNotice error={progress.error} onRetry={progress.refetch} />
      ) : standings.length > 0 ? (
        <Checkbox checked={requirements} onChange={setRequirements}>
          {t('includeProgress')}
        </Checkbox>
      ) : (
        <p className="muted">{t.rich('addRequirements', { link: <Link to="/requirements" /> })}</p>
      )}
      <Checkbox checked={selfReported} onChange={setSelfReported}>
        {t('listSelfReported')}
      </Checkbox>
      {problem ? <ErrorNotice error={problem} /> : null}
      <div>
        <Button type="submit" look="primary" busy={make.isPending}>
          {make.isPending ? t('making') : t('makeThis')}
        </Button>
      </div>
    </form>
  );
}

/** One key for each transcript that is asked for: a second press after a lost answer makes no second one. */
function useMakeTranscript() {
  const queryClient = useQueryClient();
  const toast = useToast();
  const attempt = useRef({ of: '', key: '' });
  return useMutation({
    mutationFn: (body: Period & { requirements: boolean; selfReported: boolean }) => {
      const of = JSON.stringify(body);
      if (attempt.current.of !== of) attempt.current = { of, key: crypto.randomUUID() };
      return makeTranscript(body, attempt.current.key);
    },
    onSuccess: async ({ serial }) => {
      attempt.current = { of: '', key: '' };
      await transcriptsChanged(queryClient);
      toast(t('ready', { serial }));
    },
  });
}
