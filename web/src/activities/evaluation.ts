import type { ActivityEvaluation } from '../api/types.js';
import { t } from './messages.js';

type Mark = '1' | '2' | '3' | '4' | '5';
type YesNo = 'yes' | 'no';

/** What was said so far; what is absent is not answered yet. */
export interface Said {
  readonly relevance?: Mark;
  readonly changesPractice?: YesNo;
  readonly change: string;
  readonly bias?: YesNo;
  readonly biasDescription: string;
  /** By the position of the provider's statement. */
  readonly ratings: Readonly<Record<number, Mark>>;
}

/** The one thing that is missing first; undefined when the evaluation is complete. */
export function obstacle(said: Said, items: readonly string[]): string | undefined {
  if (!said.relevance) return t('needsRelevance');
  if (!said.changesPractice) return t('needsChangesPractice');
  if (said.changesPractice === 'yes' && !said.change.trim()) return t('needsChange');
  if (!said.bias) return t('needsBias');
  if (said.bias === 'yes' && !said.biasDescription.trim()) return t('needsBiasDescription');
  const statement = items.find((_, index) => said.ratings[index] === undefined);
  return statement === undefined ? undefined : t('needsRating', { statement });
}

/** The evaluation as it is sent; null while something is missing. */
export function evaluationFrom(said: Said, items: readonly string[]): ActivityEvaluation | null {
  if (obstacle(said, items) !== undefined) return null;
  return {
    relevance: Number(said.relevance),
    changesPractice: said.changesPractice === 'yes',
    change: said.changesPractice === 'yes' ? said.change.trim() : null,
    bias: said.bias === 'yes',
    biasDescription: said.bias === 'yes' ? said.biasDescription.trim() : null,
    ratings: items.map((_, index) => Number(said.ratings[index])),
  };
}
