import { catalogue } from '../../shared/messages.js';

export const t = catalogue('credit/options', {
  atMost: 'must be at most {value}. {why}',
  atLeast: 'must be at least {value}. {why}',
  professionFirst:
    'Enter your profession first, with the claim or in your profile. The rules depend on it.',
  switchedOff: 'These rules are switched off: {why}',
  forOthers: 'It is offered to {professions}. If this is your profession, correct your profile.',

  rulesGone: 'Its rule set is no longer among the rule files.',

  notSaved: 'The credit option was not saved. Fix the fields listed below.',
  retired: '“{title}” has been retired and can no longer be changed. Create a new option instead.',
  used: 'Credit has been claimed under this option, so its rules cannot be changed. Retire it and offer a new one.',
  rulesUsed: 'cannot change after a claim',
  titleTaken: '“{title}” is already offered under these rules. Give this one another title.',
  taken: 'is already offered',

  characters: 'has characters that cannot be printed',
  titleLength: 'must have 1 to 300 characters',
  unknown: 'is not a rule set on this server',
  log: 'is a log that learners keep themselves',
  isSwitchedOff: 'is switched off: {why}',
  day: 'must be a date as YYYY-MM-DD',
  closesFirst: 'must not be before it opens',
  past: 'must not be in the past: credit is designated in advance, never afterwards',
  rulesFixed:
    'cannot change for what is already offered; retire it and offer another option from today',
  maximumFixed:
    'cannot be raised for what is already offered; retire it and offer another option from today',
  closed: 'is past and cannot be postponed; offer another option from today',
  quarters: 'must be a multiple of 0.25 above zero',
  implausible: 'must be at most {most}: no claim comes to more',
  windowDays: 'must be 1 to {most} days',
  audience: 'must name each profession once; leave it out for everybody',
  template: 'must be the name of a template, or null',
  reason: 'Give the reason in a sentence of at least 10 characters.',
});
