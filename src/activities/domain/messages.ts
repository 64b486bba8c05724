import { catalogue } from '../../shared/messages.js';

export const t = catalogue('activities/domain', {
  past: 'must not be in the past: credit is designated before anyone can earn it',
  order: 'must not be before the release',
  threeYears: 'must be at most three years after the release, which is {last, date, long}',
  quarters: 'must be a multiple of 0.25 above 0, such as 0.5 or 1',
  tooMuch: 'must be at most {most}',
  repeated: 'is listed twice',
  right: 'must be one of the choices',
  required: 'is required',
  tooLong: 'must be at most {most} characters',
  characters: 'has characters that cannot be printed',
  wholeNumber: 'must be a whole number from 1 to {most}',
  count: 'must be {least} to {most} in number',
  change: 'is required: describe what you will do differently',
  bias: 'is required: describe where you saw it',
  ratings: 'must be {count}, one for each statement of the provider',
  noQuestion: 'answers a question that is not part of this activity',
  noChoice: 'is not one of the choices of its question',
  answeredTwice: 'answers a question for the second time',
  unanswered:
    'must include an answer to {count, plural, one {question} other {questions}} {numbers}',
  notOfActivity: 'is not part of this activity',
  alreadyVoid: 'is already void',
  noRightChoice: 'must be at least one of the choices',
  notOfQuestion: 'is not a choice of this question',
  unchanged: 'is already the one in the answer key',
  'regraded.now-passed':
    'The provider of “{title}” corrected its answer key, and your answers were regraded. You have passed. Evaluate the activity to claim your credit.',
  'regraded.pass-stands':
    'The provider of “{title}” corrected its answer key, and your answers were regraded. Your pass stands: the error was the provider’s.',
  'regraded.changed':
    'The provider of “{title}” corrected its answer key, and your answers were regraded. Open the activity to see your result.',
  'regradedBecause.now-passed':
    'The provider of “{title}” corrected its answer key, and your answers were regraded. Reason: {reason} You have passed. Evaluate the activity to claim your credit.',
  'regradedBecause.pass-stands':
    'The provider of “{title}” corrected its answer key, and your answers were regraded. Reason: {reason} Your pass stands: the error was the provider’s.',
  'regradedBecause.changed':
    'The provider of “{title}” corrected its answer key, and your answers were regraded. Reason: {reason} Open the activity to see your result.',
  'start.passed': 'You have already passed this assessment. You do not need to repeat it.',
  'start.retired': 'The provider has retired this activity, so no new attempt can be made.',
  'start.expired': 'This activity has expired, so no new attempt can be made.',
  'start.unreleased': 'This activity has not been released yet.',
  'start.used': 'You have used all the attempts that the provider allows.',
});
