import { catalogue } from '../../../../shared/messages.js';

export const t = catalogue('credit/amounts', {
  cap: 'At most {most} {credit} {period}.',
  capWithOverflow: 'At most {most} {credit} {period}; any excess counts as {overflow}.',
  'period.year': 'in {year}',
  'period.anyYear': 'in a calendar year',
  'period.years': 'in {years, plural, one {a year} other {# years}}',
  'period.days': 'from {from, date, long} to {to, date, long}',
  'period.months': 'within any {months} months',
  notCompleted: 'Not completed yet.',
  notOfCap: 'This claim is for {credit}, which does not count there.',
  withinCap: '{before} awarded before in that time, {amount} with this claim.',
  overCap:
    '{before} awarded before in that time. Of the {amount} in this claim, {over} are over the cap and do not count.',
  movedByCap:
    '{before} awarded before in that time. Of the {amount} in this claim, {over} count as {overflow}.',
  overCapLine: 'Over the cap of {most} {period}',
  movedByCapLine: 'Over the cap of {most} {period}, counted as {overflow}',
  capRolls: 'You can claim more as earlier credit falls out of that time.',
  capFull: 'Activities completed from {day, date, long} count again.',
  capPartlyFull:
    'You can claim the rest of the cap now. Activities completed from {day, date, long} count towards the next one.',

  dayLimit:
    'At most {most} of reading a day counts; reading that an offline device reported late does not count.',
  dayLimitWithLate:
    'At most {most} of reading a day counts, of which at most {late} that an offline device reported late.',
  noDayOver: 'No day is over the limit.',
  daysOver: 'Over the limit: {days}.',
  dayOver: '{day, date, long} with {time}',
  notAccepted: '{late} was reported late, of which {left} is not accepted.',

  designated: 'No more than the {most} that the provider designated for the activity.',
  designatedAny: 'No more than the provider designated for the activity.',
  noneDesignated: 'The provider set no maximum.',
  comesTo: 'The claim comes to {amount}.',
  overDesignated: 'The claim comes to {amount}, {over} over the maximum, so {most} is given.',
  overDesignatedLine: 'Over the designated maximum of {most}',

  perCycle: '{amount} for each complete cycle, whatever time it took.',
  cycles: '{count, plural, one {# cycle} other {# cycles}}.',
  cyclesLine: '{count, plural, one {# cycle} other {# cycles}}, {amount} each',

  perItem: '{amounts}, each counted once.',
  'forEach.article': '{amount} for each article',
  'forEach.chapter': '{amount} for each chapter',
  'forEach.book': '{amount} for each book',
  'forEach.volume': '{amount} for each journal volume',
  'forEach.poem': '{amount} for each POEM',
  'forEach.search': '{amount} for each search',
  'kind.article': 'article',
  'kind.chapter': 'chapter',
  'kind.book': 'book',
  'kind.volume': 'journal volume',
  'kind.poem': 'POEM',
  'kind.search': 'search',
  'items.article': '{count, plural, one {# article} other {# articles}}',
  'items.chapter': '{count, plural, one {# chapter} other {# chapters}}',
  'items.book': '{count, plural, one {# book} other {# books}}',
  'items.volume': '{count, plural, one {# journal volume} other {# journal volumes}}',
  'items.poem': '{count, plural, one {# POEM} other {# POEMs}}',
  'items.search': '{count, plural, one {# search} other {# searches}}',
  itemsFound: '{items}.',
  noItem: 'No {kinds} that counts.',
  claimAnItem: 'Claim for at least one {kinds} that has not been credited before.',
  itemsLine: '{items}, {amount} each',

  leastIssued: 'At least {least} in one claim.',
  readMore: 'Nothing is lost. Read more, and claim all of it together once it comes to {least}.',

  hourly:
    '{rate} for each {minutes} minutes of active reading not credited before, the total of the year rounded {rounding, select, nearest {to the nearest {increment} (an exact half goes up)} other {down to a multiple of {increment}}}.',
  timeCounts: '{time} of {reading, select, any {reading} other {active reading}} counts.',
  timeCountsAfter:
    '{time} of {reading, select, any {reading} other {active reading}} counts, after {before} that was credited before.',
  doesNotCount: '{time} does not count.',
  activeLine: '{time} of active reading, {rate} for each {minutes} min',

  visits:
    '{rate} for each {minutes} minutes of active reading, of which at most {most} minutes of each visit to a paper, the total of the year rounded {rounding, select, nearest {to the nearest {increment} (an exact half goes up)} other {down to a multiple of {increment}}}.',
  visitsCount:
    '{count, plural, one {# visit} other {# visits}} with {time}, of which {counting} counts.',
  visitsLine:
    '{count, plural, one {# visit} other {# visits}}, {time} in all, {rate} for each {minutes} min',
  overVisitLine: 'Over {most} min of a visit',
  twiceLine: 'Credited before, or read at the same time',
  twiceOrOverDayLine: 'Credited before, over what counts in a day, or read at the same time',

  timeComesTo: 'It comes to {amount}.',
  timeComesToInAll:
    'With {before} credited before {when}, it comes to {total}. {given} of that was awarded before, so this claim comes to {amount}.',
  readLonger: 'Read for at least {least} in all, or claim together with other reading.',
  creditedBeforeLine: 'Credited before {when}: {time}',
  'roundedLine.nearest': 'Rounded to the nearest {increment}',
  'roundedLine.down': 'Rounded down to a multiple of {increment}',
  awardedBeforeLine: 'Already awarded for that',
  lateLine: '{time} reported late, by a device that was offline',
  lateNotAcceptedLine: 'Reported late and not accepted',
  overLateLine: 'Reported late, over the {most} a day that is accepted',
  beforeLine: '{time} credited before',
  overDayLine: 'Over the {most} a day that counts',
});
