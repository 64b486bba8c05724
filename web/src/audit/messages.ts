import { pageMessages } from '../ui/messages.js';

export const t = pageMessages('audit', {
  doubtLead:
    'Credit for activities on days when, as the operator now records it, your provider was not accredited for it. Nothing was changed. Decide about each claim on its page.',

  pastAwards: 'Past awards by today’s rules',
  pastAwardsLead:
    'Every claim to your provider, judged again by the rules and accreditations in force today. Nothing has been changed. Open a claim to see its evidence and decide whether the award stands.',
  downloadCsv: 'Download all as CSV',
  noAwards: 'There are no awards to review yet.',
  noneChanged:
    '{count, plural, one {# award reviewed. Today’s rules would give it too.} other {# awards reviewed. Today’s rules would give every one of them.}}',
  toCheck: 'Awards to check',
  reviewed: '{count, plural, one {# award reviewed} other {# awards reviewed}}',
  whyToCheck:
    'These learners received credit that today’s rules would not give, or not in full. Each award stands until you decide otherwise.',
  awards: '{count, plural, one {# award} other {# awards}}',
  todaysRules: 'Today’s rules',
  allAwards: 'All of these awards',
});
