import type { ReactNode } from 'react';
import type { Problem } from '../../api/problem.js';
import type { Assessment } from '../../api/types.js';
import { Notice } from '../../ui/notices.js';
import { listed } from '../../../../src/shared/words.js';
import { amountsInWords } from '../judgement/claim-words.js';
import { t } from './messages.js';

const facts = ['option', 'rules', 'profile'] as const;

/** What the claim rests on has changed since it was shown: the earlier amount, and the present one. */
export function ClaimChanged(props: {
  problem: Problem;
  /** As the learner saw it. */
  before: Assessment | undefined;
}): ReactNode {
  const { problem, before } = props;
  const now = previewIn(problem);
  return (
    <div role="alert">
      <Notice tone="care" title={t('changed')}>
        <p>{whatChanged(problem.more['changed'])}</p>
        {before && now ? (
          <p>
            {t.rich(inWords(before) === inWords(now) ? 'stillComesTo' : 'nowComesTo', {
              amount: <strong />,
              before: inWords(before),
              now: inWords(now),
            })}
          </p>
        ) : null}
        <p>{t('lookAgain')}</p>
      </Notice>
    </div>
  );
}

/** The new preview in a refusal. */
export function previewIn(problem: Problem): Assessment | undefined {
  const { preview } = problem.more;
  return isAssessment(preview) ? preview : undefined;
}

function isAssessment(given: unknown): given is Assessment {
  return (
    typeof given === 'object' &&
    given !== null &&
    'shown' in given &&
    'parts' in given &&
    Array.isArray(given.parts)
  );
}

function whatChanged(changed: unknown): string {
  const names = facts
    .filter((fact) => Array.isArray(changed) && changed.includes(fact))
    .map((fact) => t(`fact.${fact}`));
  return names.length === 0
    ? t('otherwiseChanged')
    : t('factsChanged', { facts: listed(names), count: names.length });
}

function inWords({ claimable, parts }: Assessment): string {
  return claimable ? amountsInWords(parts) : t('nothingYet');
}
