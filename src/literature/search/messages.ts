import { catalogue } from '../../shared/messages.js';

export const t = catalogue('literature/search', {
  tooCommon: 'These words are too common to search for. Add a word that is more specific.',
  onlyNegations: 'Enter what you are looking for as well as what to leave out.',
  nothingFound:
    'No papers match this search. Try fewer or other words, or only the first word of a name.',
});
