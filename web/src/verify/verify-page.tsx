import { useState, type SubmitEvent, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { verificationQuery } from '../api/learner/certificates.js';
import { asProblem, type Problem } from '../api/problem.js';
import { PublicFrame } from '../frame/public-frame.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/forms/field.js';
import { Loading } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { Answer } from './answer.js';
import { FileDrop } from './file-drop.js';
import { t } from './messages.js';
import { VerifiedFacts } from './verified-facts.js';
import { VerifiedTranscript } from './verified-transcript.js';

/** Whether a certificate is genuine: one large answer, and every fact that was issued. */
export function VerifyPage(): ReactNode {
  const { verificationId } = useParams({ from: '/verify/$verificationId' });
  const check = useQuery(verificationQuery(verificationId));
  if (check.isPending) {
    return (
      <PublicFrame>
        <Page title={t('checking')} className="verify">
          <Loading lines={6} />
        </Page>
      </PublicFrame>
    );
  }
  if (check.isError) {
    return (
      <PublicFrame>
        <NoAnswer problem={asProblem(check.error)} onRetry={() => void check.refetch()} />
      </PublicFrame>
    );
  }
  return (
    <PublicFrame>
      {check.data.document === 'transcript' ? (
        <VerifiedTranscript verification={check.data} />
      ) : (
        <VerifiedFacts verification={check.data} />
      )}
    </PublicFrame>
  );
}

function NoAnswer({ problem, onRetry }: { problem: Problem; onRetry: () => void }): ReactNode {
  const unknown = problem.status === 404 || problem.code === 'invalid-input';
  if (unknown) {
    return (
      <Page
        title={t('answer.foreign')}
        heading={<Answer tone="bad" icon="unknown" word={t('answer.foreign')} />}
        className="verify"
      >
        <p>{t('unknownCode')}</p>
        <CodeForm />
      </Page>
    );
  }
  return (
    <Page
      title={t('answer.not-checked')}
      heading={<Answer tone="care" icon="warning" word={t('answer.not-checked')} />}
      className="verify"
    >
      <p>{t('couldNotCheck', { why: problem.detail })}</p>
      <p>
        <Button look="primary" onClick={onRetry}>
          {t('checkAgain')}
        </Button>
      </p>
    </Page>
  );
}

/** Where somebody with a paper and no camera begins. */
export function VerifyStartPage(): ReactNode {
  return (
    <PublicFrame>
      <Page title={t('title')} lead={t('lead')} className="verify">
        <CodeForm />
        <FileDrop />
      </Page>
    </PublicFrame>
  );
}

function CodeForm(): ReactNode {
  const [code, setCode] = useState('');
  const navigate = useNavigate();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    // Whoever pastes the whole address means its last part.
    const verificationId = code.trim().split('/').filter(Boolean).at(-1);
    if (verificationId) {
      void navigate({ to: '/verify/$verificationId', params: { verificationId } });
    }
  };
  return (
    <form className="form verify-form" onSubmit={submit} aria-label={t('title')}>
      <TextField
        label={t('code')}
        required
        autoComplete="off"
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <div>
        <Button type="submit" look="primary">
          {t('check')}
        </Button>
      </div>
    </form>
  );
}
