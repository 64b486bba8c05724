import type { Decision } from '../../api/provider/auditing.js';
import type { Evidence } from '../../api/types.js';
import { canBeReduced } from './reduction.js';

type Claim = Evidence['claim'];

/** What an administrator may choose, each with its consequence spelled out. */
export type DecisionChoice =
  | 'award'
  | 'decline'
  | 'decline-spend'
  | 'uphold'
  | 'reduce'
  | 'release'
  | 'spend'
  | 'reinstate';

interface Described {
  value: DecisionChoice;
  label: string;
  description: string;
  disabled?: boolean;
}

const award: Described = {
  value: 'award',
  label: 'Award',
  description:
    'The credit is awarded as it was judged, for the day of the activity, and the certificate is issued now. The learner is told.',
};

const decline: Described = {
  value: 'decline',
  label: 'Decline',
  description:
    'Nothing is awarded. The act is released: the learner may claim it under another option.',
};

const declineSpend: Described = {
  value: 'decline-spend',
  label: 'Decline: misconduct',
  description:
    'Nothing is awarded. The act is spent: neither it nor its minutes can be claimed again, with any provider.',
};

const uphold: Described = {
  value: 'uphold',
  label: 'Uphold',
  description: 'The credit stands. The learner is told.',
};

const release: Described = {
  value: 'release',
  label: 'Revoke: a mistake',
  description:
    'The credit is reversed and the certificate says revoked. The act is released: the learner may claim it under another option, where its reviewer sees that you revoked it, and when.',
};

const spend: Described = {
  value: 'spend',
  label: 'Revoke: misconduct',
  description:
    'The credit is reversed and the certificate says revoked. The act is spent: neither it nor its minutes can be claimed again, with any provider. Others who judged it see that you revoked it for misconduct.',
};

function reduce(claim: Claim): Described {
  const possible = canBeReduced(claim.parts, claim.increment);
  return {
    value: 'reduce',
    label: 'Reduce',
    description: possible
      ? 'Less credit counts from now on. A certificate with the lower amount takes the place of the present one.'
      : 'Its rules give no smaller amount. Revoke the claim instead.',
    disabled: !possible,
  };
}

function reinstate({ state }: Claim): Described {
  return {
    value: 'reinstate',
    label: 'Reinstate',
    description:
      state === 'declined'
        ? 'The claim is held again, with its acts and minutes, and you decide about it anew. Not possible once the learner has claimed the same learning elsewhere.'
        : state === 'revoked'
          ? 'The credit counts again as it did before. The revoked certificate stays revoked, and a new one takes its place. Not possible once the learner has claimed the same learning elsewhere.'
          : 'The whole credit counts again, and a certificate with the full amount takes the place of the present one.',
  };
}

/** What may be decided about a claim in its state. */
export function choicesFor(claim: Claim): Described[] {
  switch (claim.state) {
    case 'held':
      return [award, decline, declineSpend];
    case 'declined':
    case 'revoked':
      return [reinstate(claim)];
    case 'reduced':
      return [uphold, reduce(claim), reinstate(claim), release, spend];
    case 'awarded':
    case 'upheld':
      return [uphold, reduce(claim), release, spend];
    default:
      return [];
  }
}

/** The decision as it is sent. */
export function decisionOf(
  choice: DecisionChoice,
  reason: string,
  parts: Decision['parts'],
): Decision {
  switch (choice) {
    case 'award':
      return { outcome: 'awarded', reason };
    case 'decline':
      return { outcome: 'declined', act: 'released', reason };
    case 'decline-spend':
      return { outcome: 'declined', act: 'spent', reason };
    case 'uphold':
      return { outcome: 'upheld', reason };
    case 'reinstate':
      return { outcome: 'reinstated', reason };
    case 'reduce':
      return { outcome: 'reduced', reason, ...(parts && { parts }) };
    case 'release':
      return { outcome: 'revoked', act: 'released', reason };
    case 'spend':
      return { outcome: 'revoked', act: 'spent', reason };
  }
}

/** What the button does. */
export const buttonWords: Readonly<Record<DecisionChoice, string>> = {
  award: 'Award the credit',
  decline: 'Decline the claim',
  'decline-spend': 'Decline the claim for misconduct',
  uphold: 'Uphold the claim',
  reduce: 'Reduce the claim',
  release: 'Revoke the claim',
  spend: 'Revoke the claim for misconduct',
  reinstate: 'Reinstate the claim',
};

/** What was done, in one line. */
export const doneWords: Readonly<Record<Decision['outcome'], string>> = {
  awarded: 'The credit is awarded',
  declined: 'The claim is declined',
  upheld: 'The claim is upheld',
  reduced: 'The claim is reduced',
  revoked: 'The claim is revoked',
  reinstated: 'The claim is reinstated',
};
