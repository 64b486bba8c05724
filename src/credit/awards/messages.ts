import { catalogue } from '../../shared/messages.js';

export const t = catalogue('credit/awards', {
  lostPaper: 'A paper that is no longer in the library',
});
