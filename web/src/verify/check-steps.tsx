import type { ReactNode } from 'react';
import { Icon } from '../ui/icons.js';
import { t } from './messages.js';
import { stepsOfBoth, type Finding, type StepOfBoth } from './two-checks.js';

const marks = {
  passed: ['good', 'met'],
  failed: ['bad', 'unmet'],
  'could-not-check': ['care', 'unknown'],
  checking: ['plain', 'clock'],
} as const;

/** Each step, with what this browser and what the server found. */
export function CheckSteps({ browser, server }: { browser: Finding; server: Finding }): ReactNode {
  const steps = stepsOfBoth(browser, server);
  if (steps.length === 0) return null;
  return (
    <ol className="check-steps" aria-label={t('steps')}>
      {steps.map((step) => (
        <li key={step.name} className={step.differs ? 'check-step-differs' : undefined}>
          <div>
            <p className="check-step-title">{t(`step.${step.name}`)}</p>
            {step.words.map(({ by, text }) => (
              <p key={by ?? ''}>
                {by ? (
                  t.rich(`said.${by}`, { strong: <strong />, text: <bdi>{text}</bdi> })
                ) : (
                  <bdi>{text}</bdi>
                )}
              </p>
            ))}
            <p className="muted">{t(`meaning.${step.name}`)}</p>
          </div>
          <div className="check-marks">
            <Mark by={t('byBrowser')} result={step.browser} />
            <Mark by={t('byServer')} result={step.server} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Mark({ by, result }: { by: string; result: StepOfBoth['browser'] }): ReactNode {
  const [tone, icon] = marks[result];
  return (
    <p className="check-mark">
      <span className="check-mark-by">{by}</span>{' '}
      <span className={`state state-${tone}`}>
        <Icon name={icon} />
        {t(`result.${result}`)}
      </span>
    </p>
  );
}
