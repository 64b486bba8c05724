import { Problem } from '../../../platform/index.js';
import type { ReductionError } from '../../domain/claims/reduction.js';

export function withdrawn(): Problem {
  return new Problem(
    'claim-withdrawn',
    'The learner has taken this claim back, so there is nothing left to decide.',
  );
}

export function undecided(): Problem {
  return new Problem(
    'claim-held',
    'This claim is held for review, and nothing was awarded yet. Award or decline it first.',
  );
}

export function nothingToReinstate(): Problem {
  return new Problem(
    'not-revoked',
    'This claim counts in full: nothing has been revoked or reduced. Reload the page to see its status.',
  );
}

export function claimedElsewhere(): Problem {
  return new Problem(
    'act-claimed-elsewhere',
    'The learner has since claimed this learning again, in whole or in part, and learning is credited only once. The claim cannot be reinstated while the other one counts.',
  );
}

export function nothingLeft(): Problem {
  return new Problem(
    'reduction-refused',
    'This would leave no credit at all. Revoke the claim instead, and say whether the act may be claimed elsewhere. Nothing was changed.',
    { errors: [{ path: 'parts', code: 'nothing-left', message: 'must leave some credit' }] },
  );
}

export function refusedReduction(errors: readonly ReductionError[]): Problem {
  return new Problem(
    'reduction-refused',
    'The claim cannot be reduced to these amounts. Nothing was changed. Choose a smaller amount in the steps of its rules.',
    {
      errors: errors.map(({ at, member, code, message }) => ({
        path: `parts.${at}.${member}`,
        code,
        message,
      })),
    },
  );
}
