import { catalogue } from '../../shared/messages.js';

export const t = catalogue('credit/cycles', {
  claimed:
    'Credit has been claimed for this cycle, so its documentation can no longer be changed. Open the paper again to start a new cycle.',
  stale:
    'This draft was changed in another tab or on another device. Reload it and make your change again.',
  notOpened: 'You can cite a paper only if you opened it for this cycle. Nothing was changed.',
  notASource: 'is not a paper that you opened for this cycle',
});
