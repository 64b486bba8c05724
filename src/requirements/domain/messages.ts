import { catalogue } from '../../shared/messages.js';

export const t = catalogue('requirements/domain', {
  cap: '{counted} of {amount} counted: the limit for {categories} is {most} from {from, date, long} to {to, date, long} {source}.',
  capUsed:
    '{counted} of {amount} counted: the limit for {categories} is {most} from {from, date, long} to {to, date, long}, and {before} had already been counted {source}.',
  share:
    '{counted} of {amount} counted: at most {most} of the {total} may be {categories} {source}.',
  shareUsed:
    '{counted} of {amount} counted: at most {most} of the {total} may be {categories}, and {before} had already been counted {source}.',
  countedOnce:
    'It does not count again: the same learning already counts here under another award.',
  countedOncePartly:
    '{counted} counted, {rest} not counted again: the same learning already counts here under another award.',
  leftToOthers:
    '{counted} counted here: a limit leaves no room for more, and the same learning may count under another award instead.',
  repeats:
    'It does not count again because it looks the same as “{title}”, completed on {day, date, long}. If they are different, confirm that under Self-reported credit.',
  expired:
    'It no longer counts: credit is valid for {months, plural, one {# month} other {# months}}, and this expired on {day, date, long} {source}.',
  multiplied:
    'It is worth {worth} here instead of {amount}: credit in {categories} counts {factor} times {source}.',
  multipliedFirst:
    'It is worth {worth} here instead of {amount}: credit in {categories} counts {factor} times, for the first {first} {source}.',
  notRecordable:
    'It does not count: the requirement of {required} of {category} is neither declared nor checked {source}.',
  overflow:
    '{amount} counted as {to}: the limit for {category} is {most}, and the excess goes to {to} {source}.',
  asRecorded:
    '{counted} of {amount} counted as {category}, as recorded when the period closed after {closed, date, long}: the change on {changed, date, long} came too late {source}.',
  recordedLate:
    'It does not count: it was recorded on {day, date, long}, and the period closed after {closed, date, long} {source}.',
  recognised:
    '{known, select, yes {{unit}} other {This credit}} is recognised as {category} {source}.',
  recognisedFrom:
    'It does not count: {known, select, yes {{unit}} other {this credit}} is recognised as {category} only from {bound, date, long}, and this was completed on {day, date, long} {source}.',
  recognisedUntil:
    'It does not count: {known, select, yes {{unit}} other {this credit}} is recognised as {category} only until {bound, date, long}, and this was completed on {day, date, long} {source}.',
  'counted.carried':
    '{amount} counted, carried over from the previous period as {category} {source}.',
  'counted.flat': '{amount} counted, granted each year without evidence as {category} {source}.',
  'counted.award': '{amount} counted as {category} {source}.',
  'counted.unaudited':
    '{amount} counted as {category}, self-recorded and audited by nobody {source}.',
  'counted.external': '{amount} counted as {category}, self-reported {source}.',
  topicUnproven:
    'It does not count towards “{title}” until its certificate is attached, because the topic is self-declared.',
  topicUnsupported:
    'It does not count towards “{title}”: the topic is self-declared, and neither the activity nor its papers are on it.',
  source: '({title}, {date})',
  total: 'Total',
  totalOf: 'Total of {amount}',
  switchedOff:
    '“{title}” is not judged here, because its numbers are not confirmed {source}. Ask {body}.',
  unrecorded: 'The requirement of {required} is neither declared nor checked {source}.',
  amountIn: '{amount} in {categories}',
  amountOn: '{amount} on {topic}',
  missed:
    'Missing from {from, date, long} to {to, date, long}: {what}. If you completed more in that time, add it as self-reported credit.',
  neededNow: '{what} still needed now.',
  neededBy: '{what} still needed by {by, date, long}.',
  'way.claim': 'Claim {units}.',
  'way.claimOrReport': 'Claim {units}, or add self-reported credit.',
  'way.report': 'Add self-reported credit.',
  'way.tickTopic': 'Tick the topic on credit that you have on it.',
  'way.readOrAttach':
    'Read papers or activities on it, or attach the certificate to self-reported credit on it.',
  'period.calendar': '{years, plural, one {Each calendar year} other {Every # calendar years}}',
  'period.fixed':
    '{years, plural, one {Each year from {start}} other {Every # years from {start}}}',
  'period.ownYears':
    '{years, plural, one {Every year from your own first day} other {Every # years from your own first day}}',
  'period.ownMonths':
    '{months, plural, one {Every month from your own first day} other {Every # months from your own first day}}',
  'period.once': 'Once, until {day, date, long}',
  'period.lastYears':
    '{years, plural, one {The last year, at any time} other {The last # years, at any time}}',
  'period.lastMonths':
    '{months, plural, one {The last month, at any time} other {The last # months, at any time}}',
  required: 'is required',
  amount: 'must be an amount such as 0.25 or 12, above 0 and below 10000',
  completed: 'must be the date on which you completed it',
  future: 'must not be in the future',
  unit: 'must be a unit from the list, or none',
  place: 'must be a unit or a part of a requirement',
  selfReportedPlace: 'must be a part of a requirement that accepts self-reported credit',
  topics: 'must be topics from the list',
});
