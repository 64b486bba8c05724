import { pageMessages } from '../../ui/messages.js';

export const t = pageMessages('setup/claim-limits', {
  title: 'Claim limits',
  lead: 'How much a learner may claim from you, and which claims you review before they are awarded. Changes apply to new claims; claims that are held stay held.',
  setOn: 'Version {version}, set on {when}.',
  notSet: 'You haven’t set any limits of your own yet. These are the usual ones.',

  'group.most': 'The most a learner may claim',
  'hint.most':
    'A claim above a limit is refused, and the learner is told when they can claim again. Leave a field empty for no limit.',
  creditPerDay: 'Credit claimed on one day',
  creditPerYear: 'Credit for one calendar year',
  'group.review': 'Claims you review before they are awarded',
  'hint.review':
    'A claim above one of these is held for review. Leave a field empty to hold no claims for that reason.',
  holdCredit: 'Credit in one claim',
  holdCycles: 'Cycles in one claim',
  holdCyclesOfDay: 'Cycles claimed on one day',
  holdWithoutReading: 'Cycles of one day with less than a minute of reading',
  holdRepeatedTexts: 'Cycles of one day with the same question or answer',
  'group.time': 'Time for the review',
  'hint.time':
    'The learner is told the day by which you will decide. A claim that is not decided by then stays held and is shown as overdue.',
  reviewDays: 'Days to decide',
  usual: 'Usual: {usual}. {reason}',
  off: 'off',

  flags: 'Flags that hold a claim',
  'flag.impossible-day-flag': 'Implausible day',
  'flag.burst-flag': 'Activity in bulk',
  'flag.minimum-reading-flag': 'Little reading',
  'flag.repeated-text-flag': 'The same question again',
  'flag.thin-text-flag': 'Short answers',
  'flag.credited-time-flag': 'Time credited before',
  'flag.retracted-source-flag': 'A retracted source',
  'flag.identity-flag': 'No NPI or licence',
  'flag.quiz-speed-flag': 'Too little time on the questions',

  save: 'Save the limits',
  saving: 'Saving the limits',
  saved: 'The limits are saved',
});
