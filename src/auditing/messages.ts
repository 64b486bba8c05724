import { catalogue } from '../shared/messages.js';

export const t = catalogue('auditing', {
  csvAccreditedBy: 'Accredited by, as judged',
  audit: 'look at what was awarded',
  awardsInDoubt:
    'write as CSV, without the learners, what the provider awarded for activities on days on which nobody is now recorded as having accredited it for that credit; changes nothing',
  entry: 'only what rested on this entry of its history',
});
