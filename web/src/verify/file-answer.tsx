import type { ReactNode } from 'react';
import type { FileCheck } from '../api/types.js';
import { Icon, type IconName } from '../ui/icons.js';
import { Answer } from './answer.js';

type Tone = 'good' | 'bad' | 'care';

const answers: Readonly<Record<FileCheck['outcome'], readonly [Tone, IconName, string]>> = {
  valid: ['good', 'valid', 'Valid'],
  'status-unknown': ['care', 'valid', 'Unchanged'],
  revoked: ['bad', 'revoked', 'Revoked'],
  superseded: ['care', 'revoked', 'Replaced'],
  edited: ['bad', 'unmet', 'Edited'],
  foreign: ['bad', 'unknown', 'Not issued here'],
  damaged: ['care', 'warning', 'Damaged'],
  'not-checked': ['care', 'warning', 'Could not check'],
};

const titles: Readonly<Record<FileCheck['steps'][number]['name'], string>> = {
  file: 'What it is',
  signature: 'Unchanged since it was signed',
  signer: 'Signed by this issuer',
  credential: 'The credential inside',
  facts: 'The facts as they were frozen',
  status: 'Still counts',
};

const marks = {
  passed: ['good', 'met', 'Yes'],
  failed: ['bad', 'unmet', 'No'],
  'could-not-check': ['care', 'unknown', 'Could not check'],
} as const;

/** What was found of a file: one large answer, each step with its result, and what it says when that is proven. */
export function FileAnswer({ check, name }: { check: FileCheck; name: string }): ReactNode {
  const [tone, icon, word] = answers[check.outcome];
  return (
    <div className="file-answer" role="status">
      <p className="muted">{name}</p>
      <p>
        <Answer tone={tone} icon={icon} word={word} />
      </p>
      <p>{check.summary}</p>
      <ol className="check-steps" aria-label="What was checked">
        {check.steps.map((step) => (
          <CheckStep key={step.name} step={step} />
        ))}
      </ol>
      {check.facts ? (
        <dl className="facts" aria-label="What was issued">
          {check.facts.map((fact, index) => (
            <div key={`${index} ${fact.label}`}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}

function CheckStep({ step }: { step: FileCheck['steps'][number] }): ReactNode {
  const [tone, icon, word] = marks[step.result];
  return (
    <li>
      <span className={`state state-${tone}`}>
        <Icon name={icon} />
        {word}
      </span>
      <div>
        <p className="check-step-title">{titles[step.name]}</p>
        <p className="muted">{step.words}</p>
      </div>
    </li>
  );
}
