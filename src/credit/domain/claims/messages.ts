import { catalogue } from '../../../shared/messages.js';

export const t = catalogue('credit/limits', {
  'reason.creditPerDay':
    'Ten credits are 20 cycles of half a credit. A learner can claim a month’s reading within a few days, but not a whole year’s at once.',
  'reason.creditPerYear':
    'Twice the 50 credits a year that the strictest bodies here require (Royal College, Ireland, RCP).',
  'reason.holdCredit':
    'Five credits are ten cycles at once: more than is usually claimed together.',
  'reason.holdCycles':
    'More than ten cycles in one claim are rare, and worth a look before they are certified.',
  'reason.holdCyclesOfDay': 'As for one claim, but for cycles that are claimed one by one.',
  'reason.holdWithoutReading':
    'Papers are also read on paper and elsewhere, so a few cycles without a minute of reading here are no surprise. Many in a row are.',
  'reason.holdRepeatedTexts':
    'A question comes up again, and an answer is reused now and then. The same words for more than three cycles in a day document nothing.',
  'reason.holdFlags':
    'Impossible days and cycles documented in bulk suggest a program rather than a reader. Other flags are shown but do not hold a claim.',
  'reason.reviewDays': 'Two weeks allow for a holiday without making the learner wait a month.',

  creditOfDay: 'Credit of a day',
  creditOfYear: 'Credit of a year',
  perDay: 'No more than {most} {credit} claimed from this provider on one day.',
  perYear: 'No more than {most} {credit} from this provider for activity in one calendar year.',
  overDay:
    '{before} claimed before, and this claim comes to {amount}: more than the {most} {credit} for one day.',
  overYear:
    '{before} claimed before, and this claim comes to {amount}: more than the {most} {credit} for {year}.',
  claimTomorrow:
    'Claim less now, and the rest from {day, date, long}. Nothing is lost as long as you claim before the option’s deadlines.',
  claimNextYear:
    'Claim less, or ask the provider. Activities completed from {day, date, long} count again.',

  'held.holdCredit': 'It comes to {amount}; claims for more than {most} are reviewed first.',
  'held.holdCycles':
    'It has {count, plural, one {# cycle} other {# cycles}}; claims with more than {most} are reviewed first.',
  'held.holdCyclesOfDay':
    'With it you claim {count, plural, one {# cycle} other {# cycles}} today; more than {most} are reviewed first.',
  'held.holdWithoutReading':
    '{count, plural, one {# cycle claimed today has} other {# cycles claimed today have}} less than a minute of reading; more than {most} are reviewed first.',
  'held.holdRepeatedTexts':
    'The same question or answer is in {count, plural, one {# cycle} other {# cycles}} claimed today; more than {most} are reviewed first.',
  'held.holdFlags': 'It is flagged: {flag}.',

  notAPart: 'is not a part of this claim that still counts',
  namedTwice: 'is named twice',
  notLess: 'must be less than the {left} that count now',
  inSteps: 'must be in steps of {increment}, as its rules require',
  completedOn: '{credit} (completed on {day, date, long})',
});
