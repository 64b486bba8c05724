import { Problem } from '../../platform/index.js';
import type { InputError } from '../../shared/input-error.js';
import { t } from './messages.js';

/** The refusal of what was given of a provider, with all that is wrong in one sentence: a terminal shows no fields. */
export function invalidFacts(
  refusal: 'notCreated' | 'notChanged' | 'notRecorded',
  errors: readonly InputError[],
): Problem {
  const words = errors.map(({ path, message }) => t('fieldError', { field: path, error: message }));
  return new Problem('invalid-input', t.message(refusal, { errors: words.join('; ') }), { errors });
}
