import type { Decision } from '../../api/provider/auditing.js';
import type { Evidence } from '../../api/types.js';
import { t } from './messages.js';
import { canBeReduced } from './reduction.js';

type Claim = Evidence['claim'];

/** What an administrator may choose. */
export type DecisionChoice =
  | 'award'
  | 'decline'
  | 'decline-spend'
  | 'uphold'
  | 'reduce'
  | 'release'
  | 'spend'
  | 'reinstate';

/** A decision that takes credit away must be confirmed. */
const confirmed = ['decline', 'decline-spend', 'reduce', 'release', 'spend'] as const;

export type ConfirmedChoice = (typeof confirmed)[number];

export const isConfirmed = (choice: DecisionChoice): choice is ConfirmedChoice =>
  confirmed.some((each) => each === choice);

/** What may be decided about a claim in its state, each with its consequence spelled out. */
export function choicesFor(claim: Claim): {
  value: DecisionChoice;
  label: string;
  description: string;
  disabled: boolean;
}[] {
  const reducible = canBeReduced(claim.parts, claim.increment);
  return choicesIn(claim.state).map((value) => ({
    value,
    label: t(`label.${value}`),
    description:
      value === 'reinstate'
        ? reinstatement(claim)
        : value === 'reduce' && !reducible
          ? t('cannotReduce')
          : t(`means.${value}`),
    disabled: value === 'reduce' && !reducible,
  }));
}

function choicesIn(state: Claim['state']): DecisionChoice[] {
  switch (state) {
    case 'held':
      return ['award', 'decline', 'decline-spend'];
    case 'declined':
    case 'revoked':
      return ['reinstate'];
    case 'reduced':
      return ['uphold', 'reduce', 'reinstate', 'release', 'spend'];
    case 'awarded':
    case 'upheld':
      return ['uphold', 'reduce', 'release', 'spend'];
    default:
      return [];
  }
}

function reinstatement({ state }: Claim): string {
  return t(`reinstate.${state === 'declined' || state === 'revoked' ? state : 'reduced'}`);
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
