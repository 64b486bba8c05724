import { pageMessages } from '../ui/messages.js';

export const t = pageMessages('profile/review', {
  title: 'Profile changes',
  lead: 'Your certificates depend on the profiles of their holders. Another name, profession or NPI waits here for your decision. A corrected spelling or an added degree was accepted automatically and is listed for your information.',
  state: 'State',
  everyState: 'Every state',
  'state.waiting': 'Waiting',
  'state.passed': 'Accepted automatically',
  'state.accepted': 'Accepted',
  'state.declined': 'Declined',
  'state.withdrawn': 'Withdrawn',
  count: '{count, plural, one {# change} other {# changes}}',
  counting: 'Counting',
  noneInState: 'No changes match this filter. Choose every state to see more.',
  none: 'No learner with one of your certificates has changed their profile yet.',
  learner: 'Learner',
  changes: 'Changes',
  documents: 'Supporting documents',
  proposed: 'Proposed',
  'fact.name': 'name',
  'fact.profession': 'profession',
  'fact.degree': 'degree',
  'fact.npi': 'NPI',
  'fact.licences': 'licences',

  change: 'Profile change',
  changeFailed: 'The profile change could not be loaded',
  changeOf: 'Profile change of {name}',
  notFound: 'Profile change not found',
  seeAll:
    'The address may be mistyped, or none of your certificates depends on this profile. See <link>all profile changes</link>.',
  stateAndClaims: '{state} Proposed on {day}. <link>Claims under this name</link>',
  document: 'Supporting document {number}, {file}',
  noDocuments: 'The learner has not uploaded any supporting documents.',
  openWithCare:
    'These files come from the learner. Treat them with the same care as any attachment.',
  acceptedAutomatically:
    'This change was accepted automatically and needs no decision. It is shown for your information.',
  withdrawn: 'The learner withdrew this change on {day}.',
  accepted: 'Accepted on {day}',
  declined: 'Declined on {day}',
  by: 'by {administrator}',

  decision: 'Your decision',
  reason: 'Reason',
  reasonHint:
    'The learner sees the reason. If you accept the change, new certificates show the new profile, and earlier certificates can be reissued.',
  reasonMissing: 'Write the reason first: a sentence that the learner will understand.',
  accept: 'Accept the change',
  decline: 'Decline the change',
  wasAccepted: 'The change was accepted',
  wasDeclined: 'The change was declined',
});
