import { pageMessages } from '../ui/messages.js';

export const t = pageMessages('transcripts', {
  title: 'Transcripts',
  lead: 'One signed document for a period: each certificate with its number, the totals, and your progress towards requirements. Anyone can check it by its code.',
  certificates: 'Certificates',
  made: 'Transcripts made',
  empty: 'No transcripts yet. Choose a period above to make one.',
  line: '{count, plural, one {# certificate} other {# certificates}}, made on {day}. No. <serial>{number}</serial>',
  download: 'Download PDF<hidden> of {serial}</hidden>',
  verify: 'Verify<hidden> {serial}</hidden>',

  make: 'Make a transcript',
  period: 'Period',
  thisYear: 'This year',
  lastYear: 'Last year',
  labelled: '{name} ({label})',
  ownDates: 'Custom dates',
  bothIncluded: 'Both days included',
  firstDay: 'First day',
  lastDay: 'Last day',
  notADay: 'Enter a date, such as 1 January 2026.',
  endsBeforeStart: 'The last day is before the first day. Choose a later last day.',
  includeProgress: 'Include my progress towards requirements',
  addRequirements:
    'Add what your licence or society requires under <link>Requirements</link>, and a transcript can show your progress.',
  listSelfReported: 'List my self-reported credit separately',
  makeThis: 'Make the transcript',
  making: 'Making the transcript',
  ready: 'Transcript {serial} is ready',
});
