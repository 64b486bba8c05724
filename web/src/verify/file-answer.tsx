import type { ReactNode } from 'react';
import { issuerKeysAddress } from '../api/learner/certificates.js';
import type { FileCheck } from '../api/types.js';
import { Button } from '../ui/button.js';
import { instantInWords } from '../ui/words/dates.js';
import { Icon, type IconName } from '../ui/icons.js';
import { Notice } from '../ui/notices.js';
import { Answer } from './answer.js';
import { CheckSteps } from './check-steps.js';
import { answerOfBoth, type Finding } from './two-checks.js';
import type { CheckedFile } from './use-file-check.js';

type Tone = 'good' | 'bad' | 'care';

const answers: Readonly<Record<FileCheck['outcome'], readonly [Tone, IconName, string]>> = {
  valid: ['good', 'valid', 'Valid'],
  'status-unknown': ['care', 'valid', 'Unchanged'],
  revoked: ['bad', 'revoked', 'Revoked'],
  superseded: ['care', 'superseded', 'Superseded'],
  'out-of-date': ['care', 'flag', 'Out of date'],
  report: ['good', 'valid', 'Signed report'],
  edited: ['bad', 'unmet', 'Edited'],
  foreign: ['bad', 'unknown', 'Not issued here'],
  damaged: ['care', 'warning', 'Damaged'],
  'not-checked': ['care', 'warning', 'Could not check'],
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
          <p>
            {browser.state === 'checking'
              ? 'This browser is checking the file.'
              : 'This browser is done. The server is checking the file.'}
          </p>
        </>
      );
    case 'differ':
      return (
        <>
          {name}
          <p>
            <Answer tone="bad" icon="warning" word="The two checks differ" />
          </p>
          <p>
            <strong>Rely on neither.</strong> This browser and the server do not say the same of
            this file.
          </p>
        </>
      );
    case 'none':
      return (
        <>
          {name}
          <p>
            <Answer tone="care" icon="warning" word="Could not check" />
          </p>
          <p>
            Neither this browser nor the server could check it. This says nothing about the file.
          </p>
        </>
      );
    default: {
      const [tone, icon, word] = answers[answer.outcome];
      return (
        <>
          {name}
          <p>
            <Answer tone={tone} icon={icon} word={word} />
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
        <dl className="facts" aria-label="What was issued">
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
            Checked on {instantInWords(at.toISOString())}. This browser and the server run the same
            program with the <a href={issuerKeysAddress}>public keys of this issuer</a>, and both
            come from this server. With keys that you saved before, <code>lectern verify</code>{' '}
            checks files without it.
          </p>
          <p className="no-print">
            <Button onClick={() => window.print()}>
              <Icon name="print" />
              Print this page
            </Button>
          </p>
        </>
      )}
    </>
  );
}

function WhatToDo(): ReactNode {
  return (
    <Notice tone="bad" title="What to do now">
      <p>
        One of the two is faulty, or somebody interferes with it. Check the file again with another
        device on another network. If the two differ there too, ask the issuer, at an address or
        telephone number that you did not take from the file.
      </p>
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
        <Notice tone="care" title="This browser could not check it">
          <p>{browser.why}</p>
          {server.state === 'found' ? <p>The answer is the server&rsquo;s alone.</p> : null}
        </Notice>
      ) : null}
      {server.state === 'none' ? (
        <Notice tone="care" title="The server could not be asked">
          <p>{server.why}</p>
          {browser.state === 'found' ? (
            <p>
              What this browser found stands without it. Only the server knows whether a certificate
              was revoked.
            </p>
          ) : null}
          <p className="no-print">
            <Button onClick={onAskAgain}>Ask the server again</Button>
          </p>
        </Notice>
      ) : null}
    </>
  );
}
