import type { ReactNode } from 'react';
import { issuerKeysAddress } from '../api/learner/certificates.js';
import type { FileCheck } from '../api/types.js';
import { Button } from '../ui/button.js';
import { instantInWords } from '../ui/words/dates.js';
import type { IconName } from '../ui/icons.js';
import { Notice } from '../ui/notices.js';
import { Answer } from './answer.js';
import { CheckSteps } from './check-steps.js';
import { t } from './messages.js';
import { answerOfBoth, type Finding } from './two-checks.js';
import type { CheckedFile } from './use-file-check.js';
import { PrintThisPage } from './what-it-says.js';

type Tone = 'good' | 'bad' | 'care';

const answers: Readonly<Record<FileCheck['outcome'], readonly [Tone, IconName]>> = {
  valid: ['good', 'valid'],
  'status-unknown': ['care', 'valid'],
  revoked: ['bad', 'revoked'],
  superseded: ['care', 'superseded'],
  'out-of-date': ['care', 'flag'],
  report: ['good', 'valid'],
  edited: ['bad', 'unmet'],
  foreign: ['bad', 'unknown'],
  damaged: ['care', 'warning'],
  'not-checked': ['care', 'warning'],
};

/** What was found of a file: one large answer, each step with its results, and what it says when that is proven. */
export function FileAnswer(props: {
  checked: CheckedFile | null;
  onAskAgain: () => void;
}): ReactNode {
  const { checked, onAskAgain } = props;
  return (
    <div className="file-answer">
      <div role="status" className="file-answer-words">
        {checked ? <LargeAnswer {...checked} /> : null}
      </div>
      {checked ? <Details {...checked} onAskAgain={onAskAgain} /> : null}
    </div>
  );
}

function LargeAnswer({ file, browser, server }: CheckedFile): ReactNode {
  const name = (
    <p className="muted" dir="auto">
      {file.name}
    </p>
  );
  const { answer } = answerOfBoth(browser, server);
  switch (answer) {
    case 'checking':
      return (
        <>
          {name}
          <p>{browser.state === 'checking' ? t('browserChecks') : t('serverChecks')}</p>
        </>
      );
    case 'differ':
      return (
        <>
          {name}
          <p>
            <Answer tone="bad" icon="warning" word={t('answer.differ')} />
          </p>
          <p>{t.rich('differ', { strong: <strong /> })}</p>
        </>
      );
    case 'none':
      return (
        <>
          {name}
          <p>
            <Answer tone="care" icon="warning" word={t('answer.not-checked')} />
          </p>
          <p>{t('neither')}</p>
        </>
      );
    default: {
      const [tone, icon] = answers[answer.outcome];
      return (
        <>
          {name}
          <p>
            <Answer tone={tone} icon={icon} word={t(`answer.${answer.outcome}`)} />
          </p>
          <p>{answer.summary}</p>
        </>
      );
    }
  }
}

function Details(props: CheckedFile & { onAskAgain: () => void }): ReactNode {
  const { browser, server, at, onAskAgain } = props;
  const { answer } = answerOfBoth(browser, server);
  const facts = typeof answer === 'object' ? answer.facts : null;
  return (
    <>
      {answer === 'differ' ? <WhatToDo /> : null}
      <WithoutOne browser={browser} server={server} onAskAgain={onAskAgain} />
      <CheckSteps browser={browser} server={server} />
      {facts ? (
        <dl className="facts" aria-label={t('factsIssued')}>
          {facts.map((fact, index) => (
            <div key={`${index} ${fact.label}`}>
              <dt>{fact.label}</dt>
              <dd dir="auto">{fact.value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {answer === 'checking' ? null : (
        <>
          <p className="muted">
            {t.rich('howChecked', {
              time: instantInWords(at.toISOString()),
              keys: <IssuerKeys />,
              command: <code />,
            })}
          </p>
          <PrintThisPage />
        </>
      )}
    </>
  );
}

function IssuerKeys({ children }: { children?: ReactNode }): ReactNode {
  return <a href={issuerKeysAddress}>{children}</a>;
}

function WhatToDo(): ReactNode {
  return (
    <Notice tone="bad" title={t('whatToDo')}>
      <p>{t('afterDifference')}</p>
    </Notice>
  );
}

/** Says what the answer rests on where one of the two gave none. */
function WithoutOne(props: {
  browser: Finding;
  server: Finding;
  onAskAgain: () => void;
}): ReactNode {
  const { browser, server, onAskAgain } = props;
  return (
    <>
      {browser.state === 'none' ? (
        <Notice tone="care" title={t('browserFailed')}>
          <p>{browser.why}</p>
          {server.state === 'found' ? <p>{t('serverAlone')}</p> : null}
        </Notice>
      ) : null}
      {server.state === 'none' ? (
        <Notice tone="care" title={t('serverFailed')}>
          <p>{server.why}</p>
          {browser.state === 'found' ? <p>{t('browserAlone')}</p> : null}
          <p className="no-print">
            <Button onClick={onAskAgain}>{t('askAgain')}</Button>
          </p>
        </Notice>
      ) : null}
    </>
  );
}
