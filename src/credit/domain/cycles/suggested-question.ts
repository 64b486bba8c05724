import { capitalised } from '../../../shared/words.js';
import { t } from '../messages.js';

/**
 * A question to start from, for the learner to make their own.
 * @param searchQuery what they searched for, or null when they opened a paper directly
 */
export function suggestedQuestion(searchQuery: string | null, paperTitle: string): string {
  const words = plain(searchQuery ?? '');
  if (words.endsWith('?')) return capitalised(words);
  if (words !== '') return t('questionOnSearch', { search: words });
  const title = plain(paperTitle).replace(/[\s.:]+$/, '');
  if (title.endsWith('?')) return capitalised(title);
  return t('questionOnPaper', { title });
}

/** One line, without the quotation marks of a phrase search or the brackets of a translated title. */
function plain(text: string): string {
  return text
    .replace(/["“”[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
