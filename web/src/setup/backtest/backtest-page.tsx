import { useEffect, useState, type ReactNode, type SubmitEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { asProblem } from '../../api/problem.js';
import { backtest } from '../../api/provider/setup.js';
import type { RuleFileProblem } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { durationInWords } from '../../ui/words/dates.js';
import { TextArea, TextField } from '../../ui/forms/field.js';
import { Icon } from '../../ui/icons.js';
import { ErrorNotice, Notice } from '../../ui/notices.js';
import { Page } from '../../ui/page.js';
import { BacktestResult } from './backtest-result.js';
import { FileProblems } from '../rules/file-problems.js';
import { t } from './messages.js';

/** Past claims judged by a rule set that is not in force: what would change. */
export function BacktestPage(): ReactNode {
  const [candidate, setCandidate] = useState('');
  const run = useMutation({ mutationFn: backtest });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (candidate.trim() && !run.isPending) run.mutate(candidate);
  };
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Link to="/setup/rules" className="setup-back">
          <Icon name="back" /> {t('allRules')}
        </Link>
      }
    >
      <form className="form backtest-form" onSubmit={submit} aria-label={t('candidate')} noValidate>
        <CandidateFields candidate={candidate} onChange={setCandidate} />
        <div>
          <Button
            type="submit"
            look="primary"
            busy={run.isPending}
            blocked={candidate.trim() ? undefined : t('candidateMissing')}
          >
            {run.isPending ? t('judging') : t('judge')}
          </Button>
        </div>
      </form>
      {run.isPending ? <Progress /> : null}
      {run.isError ? <Refusal error={run.error} /> : null}
      {run.data && !run.isPending ? <BacktestResult result={run.data} /> : null}
    </Page>
  );
}

function CandidateFields(props: {
  candidate: string;
  onChange: (candidate: string) => void;
}): ReactNode {
  const { candidate, onChange } = props;
  const [failed, setFailed] = useState(false);
  const choose = async (file: File): Promise<void> => {
    try {
      onChange(await file.text());
      setFailed(false);
    } catch {
      // It was moved or may not be read: shown next to the field.
      setFailed(true);
    }
  };
  return (
    <>
      <TextField
        label={t('file')}
        hint={t('fileHint')}
        type="file"
        accept=".yaml,.yml,text/yaml,application/yaml"
        error={failed ? t('unreadable') : undefined}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void choose(file);
        }}
      />
      <TextArea
        label={t('text')}
        className="input textarea backtest-text"
        spellCheck={false}
        rows={8}
        value={candidate}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  );
}

function Progress(): ReactNode {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="backtest-progress">
      <p role="status">{t('judgingMany')}</p>
      <progress aria-label={t('judging')} />
      <p className="figures muted">{durationInWords(seconds)}</p>
    </div>
  );
}

function Refusal({ error }: { error: unknown }): ReactNode {
  const problem = asProblem(error);
  const problems = fileProblems(problem.more['problems']);
  if (problems.length === 0) return <ErrorNotice error={error} />;
  return (
    <div role="alert">
      <Notice tone="bad" title={t('refused')}>
        <FileProblems problems={problems} />
      </Notice>
    </div>
  );
}

function fileProblems(value: unknown): RuleFileProblem[] {
  return Array.isArray(value) ? value.filter(isFileProblem) : [];
}

function isFileProblem(value: unknown): value is RuleFileProblem {
  return typeof value === 'object' && value !== null && 'line' in value && 'remedy' in value;
}
