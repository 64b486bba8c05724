import { pageMessages } from '../../ui/messages.js';

export const t = pageMessages('claim/judgement', {
  soFar: 'Your claim so far',
  chooseOption: 'Choose an option that is open to you to see its rules.',
  overLimit: '(over the limit of the credit above)',
  documentWithin: 'Document within {days, plural, one {# day} other {# days}} of the activity.',
  claimWithin: 'Claim within {days, plural, one {# day} other {# days}} of the activity.',
  offeredUntil: 'Offered until {day, date, medium}.',
  atMost: 'One claim gives at most {amount}.',
  used: '{used} of {amount} used, {period}.',
  unmet: '{unmet, number} of {all, plural, one {# rule} other {# rules}} not met yet',
  withoutCredit: 'Can be claimed without credit',
  flagged:
    'Can be claimed, with {count, plural, one {# flag} other {# flags}} for the provider to check',
  met: 'All rules met',
  completedOn: 'completed on {day, date, medium}',

  calculation: 'How the amount is calculated',
  creditOfDay: 'Completed on {day, date, medium}: {credit}',
  total: 'Total',
  required: 'Required',
  found: 'Found',
  ruleFrom: 'Rule from {source}',

  held: 'Held for review',
  willBeHeld: 'This claim will be held for review',
  reviewBy:
    '{provider} will review this claim before awarding credit, and aims to decide by {day, date, medium}. If there is no decision by then, the claim stays held. No credit is awarded automatically.',
  theProvider: 'The provider',
  untilDecided:
    'Until then it does not count anywhere. You don’t need to do anything. Lectern will tell you what was decided.',

  claimCredit: 'Claim credit',
  claim: 'Claim {what}',
  claimForReview: 'Claim {what}, for review',
  participation: 'participation (no credit)',
  demonstration: 'a demonstration (no credit)',
  severalCredits: '{amounts} credits',
  reading: 'Reading, {period}',
  questions: '{first} and {others, plural, one {# other} other {# others}}',
  ownLog: 'Your own log, audited by nobody',
  unaudited: 'self-recorded, audited by nobody',
  partlyUnaudited: '{amount} of it self-recorded, audited by nobody',
});
