import { catalogue } from '../../shared/messages.js';

export const t = catalogue('credit/claims', {
  attestation:
    'I did this learning myself, what I wrote about it is true, and I claim no more than the extent of my participation.',
  attested: 'must be true: confirm that the claim is yours and true',
  oneSubject:
    'A claim is for cycles, an article or hours of reading, and only one of these. Nothing was claimed.',
  revisions: 'must have one revision for each cycle',
  oneOf: 'must have exactly one of cycleIds, attemptId and reading',

  'rulesChanged.cycles':
    'The rules changed between the days on which these cycles were completed. Claim the cycles before and after the change separately.',
  'rulesChanged.article':
    'The rules changed between the steps of this article, so it cannot be claimed under this option. Choose another option.',
  'rulesChanged.reading':
    'The rules changed between the days of this reading. Claim the days before and after the change separately.',
  noRules:
    'There are no rules for {option} on the day on which this was completed. Choose another option.',
  noVersion: 'is not judged by a single version of the rules',
  changed:
    'Something this claim relies on has changed since you saw it, so nothing was claimed. Review the updated claim, and submit it again if you agree.',

  notOffered: '“{option}” is no longer offered. Choose another option.',
  'wrongOption.cycles':
    '“{option}” is for documented cycles. Choose an option that matches your claim. Nothing was claimed.',
  'wrongOption.article':
    '“{option}” is for an article with its assessment. Choose an option that matches your claim. Nothing was claimed.',
  'wrongOption.reading':
    '“{option}” is for hours of reading. Choose an option that matches your claim. Nothing was claimed.',
  'isFor.cycles': 'is for documented cycles',
  'isFor.article': 'is for an article with its assessment',
  'isFor.reading': 'is for hours of reading',
  forOthers: 'is offered to others',
  otherProvider: '“{article}” was designated by another provider. Choose that provider’s option.',
  isOfAnother: 'is from another provider',
  anotherOption: 'another option',
  'excluded.cycle':
    'Credit was claimed for this cycle as “{winner}”, and one activity does not earn both. Claim another cycle under “{option}”.',
  'excluded.article':
    'Credit was claimed for this article as “{winner}”, and one activity does not earn both. Claim another article under “{option}”.',
  'readAsHours.cycle':
    'Some of the reading for this cycle was claimed by its time as “{winner}”, and a minute is credited only once. That claim stands. Claim another cycle under “{option}”.',
  'readAsHours.article':
    'Some of the reading for this article was claimed by its time as “{winner}”, and a minute is credited only once. That claim stands. Claim another article under “{option}”.',
  'readAsHoursInLog.cycle':
    'Some of the reading for this cycle was claimed by its time as “{winner}”, and a minute is credited only once. Withdraw that entry from your log first, or claim another cycle under “{option}”.',
  'readAsHoursInLog.article':
    'Some of the reading for this article was claimed by its time as “{winner}”, and a minute is credited only once. Withdraw that entry from your log first, or claim another article under “{option}”.',
  spent:
    'A claim for this {what, select, reading {reading} article {article} other {cycle}} was revoked or declined for misconduct. The {what, select, reading {reading} article {article} other {cycle}} cannot be claimed again, under this option or any other, and nothing was claimed. If the decision is wrong, ask the provider to reinstate the claim.',
  spentBy:
    'A claim for this {what, select, reading {reading} article {article} other {cycle}} was revoked or declined for misconduct by {provider} on {day, date, long}. The {what, select, reading {reading} article {article} other {cycle}} cannot be claimed again, under this option or any other, and nothing was claimed. If the decision is wrong, ask that provider to reinstate the claim.',
  'claimedAlready.cycle':
    'Credit has already been claimed for this cycle under the same option. That claim stands; nothing was added.',
  'claimedAlready.article':
    'Credit has already been claimed for this article under the same option. That claim stands; nothing was added.',
  'released.cycle':
    'This cycle was claimed before under the same option, and that claim was revoked or declined. It cannot be claimed there again. If the decision is wrong, ask the provider to reinstate the claim.',
  'released.article':
    'This article was claimed before under the same option, and that claim was revoked or declined. It cannot be claimed there again. If the decision is wrong, ask the provider to reinstate the claim.',
  windowClosed:
    'The time for documenting or claiming this has passed, so nothing was claimed. The rule is listed below.',
  unmet:
    'The claim does not meet its rules yet, so nothing was claimed. What is missing, and what to do about it, is listed below.',

  notLatest: 'is not the latest revision, which is {revision}',
  stale:
    'Your documentation was changed in another tab or on another device, so nothing was claimed. Reload it, review it and claim again.',
  wrongDays: 'The dates of the reading are invalid. Nothing was claimed.',
  day: 'must be a date as YYYY-MM-DD',
  daysInOrder: 'must not be before from',
  daysTooLong: 'must be within {most} days',
  future: 'must not be after today',

  held: '{provider} reviews your claim of {credits} before awarding it, and means to decide by {day, date, long}. {reasons} Until then it does not count. You don’t need to do anything.',
  theProvider: 'The provider',

  limitsChanged:
    'Somebody else changed these limits while you were editing, so nothing was changed. Reload the page, review them and save again.',
  usualLimits: 'The usual limits of this server',
  limitsOf: 'Limits of {provider}',
  limitAmount: 'must be an amount with two decimal places, such as 10.00, or empty',
  limitCycles: 'must be a whole number from 0 to {most}, or empty',
  limitDays: 'must be a whole number from 1 to 90',
});
