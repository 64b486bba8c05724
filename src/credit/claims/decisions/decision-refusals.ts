import { Problem } from '../../../platform/index.js';
import type { ReductionError } from '../../domain/claims/reduction.js';
import { inputError } from '../../../shared/input-error.js';
import { t } from './messages.js';

export function withdrawn(): Problem {
  return new Problem('claim-withdrawn', t.message('withdrawn'));
}

export function undecided(): Problem {
  return new Problem('claim-held', t.message('undecided'));
}

export function nothingToReinstate(): Problem {
  return new Problem('not-revoked', t.message('nothingToReinstate'));
}

export function claimedElsewhere(): Problem {
  return new Problem('act-claimed-elsewhere', t.message('claimedElsewhere'));
}

export function nothingLeft(): Problem {
  return new Problem('reduction-refused', t.message('nothingLeft'), {
    errors: [inputError('parts', 'nothing-left', t.message('mustLeaveSome'))],
  });
}

export function refusedReduction(errors: readonly ReductionError[]): Problem {
  return new Problem('reduction-refused', t.message('refusedReduction'), {
    errors: errors.map(({ at, member, code, message }) =>
      inputError(`parts.${at}.${member}`, code, message),
    ),
  });
}
