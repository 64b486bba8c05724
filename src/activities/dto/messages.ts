import { catalogue } from '../../shared/messages.js';

export const t = catalogue('activities/input', {
  paper: 'must be chosen from the library',
  reason: 'must be a sentence of at least 10 characters',
});
