import { pageMessages } from '../../ui/messages.js';

export const t = pageMessages('claim/reading', {
  title: 'Hours of reading',
  lead: 'Your active time on the days that you choose, counted once whatever the device. The days are those of your own time zone.',
  reflection: 'What you take away from it',
  reflectionHint:
    'A sentence or two, where the body asks for it. Nothing that identifies a patient.',
  noBody:
    'No body counts hours of reading here yet. Your reading is kept. Answer a question about it to claim it under <link>Credits</link>.',
  promise: 'I did this reading myself, and I claim only the time that I spent learning.',

  days: 'Days',
  usualPeriods: 'Usual periods',
  thisWeek: 'This week',
  lastWeek: 'Last week',
  thisMonth: 'This month',
  lastMonth: 'Last month',

  activeTime: 'Active time',
  withLate: '{active} and {late} reported late',
  nothingRead:
    'You read nothing on these days. Open a paper and read, and Lectern counts the time.',
  daysRead: '{count, plural, one {# day} other {# days}} with reading',
  notListed:
    'The first {listed, number} days are listed. The claim counts {more, plural, one {# more day} other {# more days}}.',
});
