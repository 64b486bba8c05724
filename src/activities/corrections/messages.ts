import { catalogue } from '../../shared/messages.js';

export const t = catalogue('activities/corrections', {
  underWay:
    'Attempts are still being regraded after the last correction. Wait until that has finished, then make your correction.',
  notCorrected:
    'The answer key was not corrected: {field, select, question {the question} void {the question} other {the right choice}} {error}.',
});
