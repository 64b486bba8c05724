import { pageMessages } from '../../ui/messages.js';

export const t = pageMessages('audit/evidence', {
  allClaims: 'All claims',
  report: 'Report as PDF',
  print: 'Print this page',
  title: 'Evidence of a claim',
  titleOf: '{learner}: {credit}',
  notFound: 'Claim not found',
  whyNotFound: 'It may have been made to another provider.',
  loadingFailed: 'The evidence could not be loaded',

  decisionDue: 'Decision due by {day, date, medium}',
  decisionOverdue: 'Overdue: the decision was due by {day, date, medium}',
  usualLimits:
    'Held by the usual limits of this server. Nothing is awarded until somebody decides.',
  ownLimits:
    'Held by version {version} of your claim limits. Nothing is awarded until somebody decides.',
  demonstration: 'This claim was made to a demonstration provider: no credit was awarded.',
  keyCorrected: 'The answer key was corrected after this learner passed',
  passStands:
    'By the corrected key the attempt would not pass. The pass stands, because the error was the provider’s.',
  rules: 'Rules',
  countsNow: 'Counts now: <amount>{credit}</amount>',
  replaces:
    'Replaces <link>an earlier claim</link> that the learner took back because the profile was wrong.',

  profession: 'Profession',
  npi: 'NPI',
  notGiven: 'Not given',
  licences: 'Licences',
  noneGiven: 'None given',
  completed: 'Completed',
  claimed: 'Claimed',
  attested: 'Attested',
  timeZone: 'Time zone',
  format: 'Format',
  record: 'Record',
  keepRecord:
    'Keep until {day, date, medium} ({years, plural, one {# year} other {# years}}; {source}, {sourceDate})',
  recordMayLapse:
    'Had to be kept until {day, date, medium} and may lapse ({years, plural, one {# year} other {# years}}; {source}, {sourceDate})',
  judgedBy: 'Judged by',
  ruleSet: '{id}, version {version}',

  sameAct: 'The same act in other claims',
  mistake: '<strong>A mistake</strong>: revoked by <name>{provider}</name> on {at}',
  misconduct: '<strong>Misconduct</strong>: revoked or declined by <name>{provider}</name> on {at}',
  before: 'This was known when this claim was made.',
  after: 'This happened after this claim was made.',
  reinstated: 'It has been reinstated since.',
  actSpent: 'The act is spent: it cannot be claimed again.',
  actReleased: 'The act was released: it may be claimed elsewhere.',
  whyElsewhere: 'Only the other provider and the learner know the reason. Ask them if you need it.',

  reading: 'Reading',
  activeOf:
    '<strong>{active}</strong> active of {elapsed} with the papers open. Times are in the learner’s time zone ({timeZone}). Point at a time to see it in UTC.',
  offline:
    '<strong>{time}</strong> more was reported late, by a device that had been offline. Only the device vouches for it. The rules say how much of it counts.',
  noReading: 'No reading was recorded for this claim.',
  'bar.active': 'counted',
  'bar.offline': 'reported late',
  'bar.idle': 'not counted',
  'bar.gap': 'no signal',
  sitting: '{day}, {from} to {to}: {counted} counted',

  article: 'Article and assessment',
  articleName: 'Article',
  topics: 'Topics',
  assessment: 'Assessment',
  score:
    '{right} of {count, plural, one {# question} other {# questions}} right, {percent}% needed, {attempts, plural, one {# attempt} other {# attempts}}',
  scoreByLaterKey:
    '{right} of {count, plural, one {# question} other {# questions}} right, {percent}% needed, {attempts, plural, one {# attempt} other {# attempts}}; {later} right by the key as corrected before the claim',
  timeTaken: 'Time taken',
  notKnown: 'Not known',
  submitted: 'Submitted',
  passedByCorrectedKey: '{submitted}, passed by a corrected key on {regraded}',
  evaluated: 'Evaluated',

  answers: 'Question, sources and answers',
  question: 'Question',
  none: 'None',
  searchedFor: 'Searched for',
  application: 'Learned, and will do',
  nothingWritten: 'Nothing written',
  evaluation: 'Evaluation',
  evaluationOf:
    '{result, select, answered {Answered} partly {Partly answered} other {Nothing found}}; {effect, select, changed {changes their practice} reinforced {confirms their practice} reviewed {reviewed a condition} other {no effect}}',
  sources: 'Sources',
  pmid: 'PMID {pmid}',
  doi: 'doi:{doi}',
  retracted: 'Retracted',

  certificate: 'Certificate',
  noCertificate: 'This credit has no certificate.',
  certificateOf:
    '{state} No. {serial}, issued {at}. <link>Verify it<hidden>: {serial}</hidden></link>',
  awards: 'Credit awarded and reversed',
  nothingAwarded: 'Nothing was awarded.',
  award:
    '{kind, select, award {Awarded} reversal {Reversed} reduction {Reduced} reinstatement {Reinstated} other {}}: {credit}',
  awardOnDay:
    '{kind, select, award {Awarded} reversal {Reversed} reduction {Reduced} reinstatement {Reinstated} other {}}: {credit}, completed on {day, date, medium}',
  decisions: 'Decisions',
  noDecisions: 'Nobody has decided about this claim yet.',
  'act.released': 'Act released',
  'act.spent': 'Act spent',
  history: 'History',
  entry:
    '{action} by {actor, select, learner {the learner} administrator {the administrator} operator {the operator} system {the system} other {somebody unknown}}',
  entryWithReason:
    '{action} by {actor, select, learner {the learner} administrator {the administrator} operator {the operator} system {the system} other {somebody unknown}}: {reason}',
});
