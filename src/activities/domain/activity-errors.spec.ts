import { demonstrationAssessment } from '../demonstration/demonstration-activity.js';
import { activityErrors, tidyActivity, type NewActivity } from './activity-errors.js';
import { dayInWords } from '../../shared/words.js';

const question = { text: 'Which?', choices: ['This', 'That'], right: 0, rationale: 'Because.' };
const sound: NewActivity = {
  paperId: '018f0000-0000-7000-8000-000000000000',
  title: 'An activity',
  objective: 'To know more',
  releasedOn: '2026-03-02',
  expiresOn: '2029-03-01',
  designatedMaximum: '1',
  passPercent: 70,
  attemptsAllowed: null,
  questions: [question],
  evaluationItems: [],
};
const today = '2026-03-02';

it('accepts a sound activity, and the demonstration', () => {
  expect(activityErrors(sound, today)).toEqual([]);
  const { releasedOn, expiresOn, paperId } = sound;
  const demonstration = { ...demonstrationAssessment(), releasedOn, expiresOn, paperId };
  expect(activityErrors(demonstration, today)).toEqual([]);
});

it.each<[string, Partial<NewActivity>]>([
  ['title', { title: '' }],
  ['title', { title: 'x'.repeat(301) }],
  ['objective', { objective: '' }],
  ['releasedOn', { releasedOn: '2026-03-01' }],
  ['expiresOn', { expiresOn: '2026-03-01' }],
  ['expiresOn', { expiresOn: '2029-03-03' }],
  ['designatedMaximum', { designatedMaximum: '0.3' }],
  ['designatedMaximum', { designatedMaximum: '0.00' }],
  ['designatedMaximum', { designatedMaximum: '-1' }],
  ['designatedMaximum', { designatedMaximum: '1e1' }],
  ['designatedMaximum', { designatedMaximum: '101' }],
  ['passPercent', { passPercent: 0 }],
  ['passPercent', { passPercent: 101 }],
  ['passPercent', { passPercent: 66.6 }],
  ['attemptsAllowed', { attemptsAllowed: 0 }],
  ['attemptsAllowed', { attemptsAllowed: 21 }],
  ['questions', { questions: [] }],
  ['questions', { questions: Array.from({ length: 31 }, () => question) }],
  ['questions.0.text', { questions: [{ ...question, text: '' }] }],
  ['questions.0.choices', { questions: [{ ...question, choices: ['This'] }] }],
  ['questions.0.choices', { questions: [{ ...question, choices: [...'abcdefg'] }] }],
  ['questions.0.choices.1', { questions: [{ ...question, choices: ['This', 'This'] }] }],
  ['questions.0.choices.1', { questions: [{ ...question, choices: ['This', ''] }] }],
  ['questions.1.right', { questions: [question, { ...question, right: 2 }] }],
  ['questions.0.right', { questions: [{ ...question, right: -1 }] }],
  ['questions.0.rationale', { questions: [{ ...question, rationale: '' }] }],
  ['evaluationItems', { evaluationItems: [...'abcdef'] }],
  ['evaluationItems.0', { evaluationItems: [''] }],
])('names %s when it is wrong: %j', (path, over) => {
  const errors = activityErrors({ ...sound, ...over }, today);
  expect(errors.map((error) => error.path)).toEqual([path]);
});

it.each(['0.25', '0.5', '0.50', '1', '1.0', '1.75', '100'])(
  'accepts %s as a maximum',
  (maximum) => {
    expect(activityErrors({ ...sound, designatedMaximum: maximum }, today)).toEqual([]);
  },
);

it.each([
  ['2026-03-02', '2029-03-02', '2029-03-03'],
  ['2028-02-29', '2031-02-28', '2031-03-01'],
  ['2027-02-28', '2030-02-28', '2030-03-01'],
])('released on %s, may last until %s and not until %s', (releasedOn, last, late) => {
  expect(activityErrors({ ...sound, releasedOn, expiresOn: last }, today)).toEqual([]);
  expect(activityErrors({ ...sound, releasedOn, expiresOn: late }, today)).toMatchObject([
    { path: 'expiresOn', code: 'three-years', message: expect.stringContaining(dayInWords(last)) },
  ]);
});

it('may expire on the day of its release', () => {
  const { releasedOn } = sound;
  expect(activityErrors({ ...sound, expiresOn: releasedOn }, today)).toEqual([]);
});

it('trims the spaces at the ends of its texts', () => {
  const spaced = {
    ...sound,
    title: ' An activity ',
    questions: [{ ...question, choices: [' This', 'That '] }],
  };
  expect(tidyActivity(spaced)).toEqual(sound);
});
