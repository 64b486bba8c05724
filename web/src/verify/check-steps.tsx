import type { ReactNode } from 'react';
import { Icon } from '../ui/icons.js';
import { stepsOfBoth, type Finding, type StepOfBoth } from './two-checks.js';

/** What each step asks, and what its answer means. */
const questions: Readonly<Record<StepOfBoth['name'], readonly [title: string, meaning: string]>> = {
  file: ['What it is', 'Only a PDF or a credential can be checked.'],
  signature: ['Unchanged since it was signed', 'Another letter, page or byte would show here.'],
  signer: ['Signed by this issuer', 'By its own key: a name alone could be copied by anybody.'],
  'time-stamp': [
    'When it existed',
    'By the word of an authority that is neither issuer nor learner.',
  ],
  credential: ['The credential inside', 'The same certificate for programs, signed once more.'],
  facts: ['The facts as they were frozen', 'Name, title, credit and date are those of the issue.'],
  status: ['Still counts', 'Neither revoked nor replaced. Only the issuer knows.'],
};

const marks = {
  passed: ['good', 'met', 'Yes'],
  failed: ['bad', 'unmet', 'No'],
  'could-not-check': ['care', 'unknown', 'Could not check'],
  checking: ['plain', 'clock', 'Checking'],
} as const;

/** Each step, with what this browser and what the server found. */
export function CheckSteps({ browser, server }: { browser: Finding; server: Finding }): ReactNode {
  const steps = stepsOfBoth(browser, server);
  if (steps.length === 0) return null;
  return (
    <ol className="check-steps" aria-label="What was checked">
      {steps.map((step) => (
        <li key={step.name} className={step.differs ? 'check-step-differs' : undefined}>
          <div>
            <p className="check-step-title">{questions[step.name][0]}</p>
            {step.words.map(({ by, text }) => (
              <p key={by ?? ''}>
                {by ? (
                  <strong>{by === 'browser' ? 'This browser: ' : 'The server: '}</strong>
                ) : null}
                <bdi>{text}</bdi>
              </p>
            ))}
            <p className="muted">{questions[step.name][1]}</p>
          </div>
          <div className="check-marks">
            <Mark by="In this browser" result={step.browser} />
            <Mark by="By the server" result={step.server} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Mark({ by, result }: { by: string; result: StepOfBoth['browser'] }): ReactNode {
  const [tone, icon, word] = marks[result];
  return (
    <p className="check-mark">
      <span className="check-mark-by">{by}</span>{' '}
      <span className={`state state-${tone}`}>
        <Icon name={icon} />
        {word}
      </span>
    </p>
  );
}
