import type { ReactNode } from 'react';
import type { Problem } from '../../api/problem.js';
import type { Assessment } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { Notice } from '../../ui/notices.js';
import { capitalised, listed } from '../../../../src/shared/words.js';

const facts: Readonly<Record<string, string>> = {
  option: 'the credit option',
  rules: 'the credit rules',
  profile: 'your profile',
};

/** What the claim rests on changed since it was shown: what it came to, and what it comes to now. */
export function ClaimChanged(props: {
  problem: Problem;
  /** As the learner saw it. */
  before: Assessment | undefined;
}): ReactNode {
  const { problem, before } = props;
  const now = previewIn(problem);
  const same = before !== undefined && now !== undefined && inWords(before) === inWords(now);
  return (
    <div role="alert">
      <Notice tone="care" title="This claim has changed since you saw it">
        <p>{whatChanged(problem.more['changed'])}</p>
        {before && now ? (
          <p>
            You saw <strong>{inWords(before)}</strong>. It {same ? 'still' : 'now'} comes to{' '}
            <strong>{inWords(now)}</strong>.
          </p>
        ) : null}
        <p>
          Nothing was claimed, and what you wrote is kept. Look at the amount and the rules above;
          if you agree, tick the box and claim again.
        </p>
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
  const names = (Array.isArray(changed) ? changed : []).flatMap(
    (fact) => facts[String(fact)] ?? [],
  );
  if (names.length === 0) {
    return 'Something else that you claimed, or the day, changed what this comes to.';
  }
  return `${capitalised(listed(names))} changed meanwhile.`;
}

function inWords({ claimable, parts }: Assessment): string {
  if (!claimable) return 'nothing: the rules are not met';
  return parts.map((part) => `${plainAmount(part.amount)} ${part.creditName}`).join(' and ');
}
