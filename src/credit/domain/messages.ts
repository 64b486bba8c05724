import { catalogue } from '../../shared/messages.js';

export const t = catalogue('credit/domain', {
  inYear: 'in {year}',
  days: 'from {from, date, long} to {to, date, long}',

  'field.question': 'clinical question',
  'field.sources': 'source',
  'field.application': 'application to practice',
  'field.evaluation': 'evaluation',
  'field.reflection': 'reflection',
  'ask.question': 'Write the clinical question you had.',
  'ask.sources': 'Choose at least one paper you read for it.',
  'ask.application': 'Write what you learned and what you will do with it.',
  'ask.evaluation': 'Say whether your question was answered, and what effect the answer has.',
  'ask.reflection': 'Write what you read about, what you learned and what you will do with it.',
  questionOnSearch: 'What is the current evidence on {search}?',
  questionOnPaper: 'What does “{title}” mean for how I treat my patients?',

  'source.body':
    '{title} ({date}; the credit body itself{confirmed, select, yes {} other {, not confirmed}})',
  'source.provider':
    '{title} ({date}; as an accredited provider states it{confirmed, select, yes {} other {, not confirmed}})',
  'source.third-party':
    '{title} ({date}; as others report it{confirmed, select, yes {} other {, not confirmed}})',
  'source.local':
    '{title} ({date}; a choice of this server, not a rule of the credit body{confirmed, select, yes {} other {, not confirmed}})',
  countedAs: 'Counted as {credit}',
  nothingClaimed: '{observed} None of it is claimed.',
  inForce: 'In force on this server',
  allConfirmed: 'Every number of the rules is confirmed by its source.',
  chooseAnother: 'Choose another option. This one opens once the number is confirmed.',

  'title.noRules': 'Rules of the day',
  'required.noRules': 'Rules that were in force on the day of the activity.',
  'observed.noRules': 'Today’s rules begin later or ended before.',
  'title.act': 'An act is credited once',
  'required.act': 'A cycle or an article is credited once within rules that exclude each other.',
  'observed.act': 'It was credited by an earlier claim, or used up by a revocation.',
  'title.minute': 'A minute is credited once',
  'required.minute': 'Reading that was claimed by its time is not credited again as an act.',
  'observed.minute': 'Some of its reading had already been claimed by its time.',
});
