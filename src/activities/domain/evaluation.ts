import type { Evaluation } from './activity.js';
import { inputError, type InputError } from '../../shared/input-error.js';
import type { Message } from '../../shared/messages.js';
import { t } from './messages.js';

/** The longest text of an evaluation, in characters. */
export const longestRemark = 1000;

/** The evaluation without spaces at the ends, and without texts that no answer asks for. */
export function tidyEvaluation(given: Evaluation): Evaluation {
  return {
    relevance: given.relevance,
    changesPractice: given.changesPractice,
    change: given.changesPractice ? given.change?.trim() || null : null,
    bias: given.bias,
    biasDescription: given.bias ? given.biasDescription?.trim() || null : null,
    ratings: [...given.ratings],
  };
}

/** What is wrong with a tidy evaluation. @param items the provider's own statements, each rated 1 to 5 */
export function evaluationErrors(evaluation: Evaluation, items: readonly string[]): InputError[] {
  const errors: InputError[] = [];
  const missing = (path: string, message: Message) =>
    errors.push(inputError(path, 'missing', message));
  if (evaluation.changesPractice && evaluation.change === null) {
    missing('change', t.message('change'));
  }
  if (evaluation.bias && evaluation.biasDescription === null) {
    missing('biasDescription', t.message('bias'));
  }
  if (evaluation.ratings.length !== items.length) {
    missing('ratings', t.message('ratings', { count: items.length }));
  }
  return errors;
}
