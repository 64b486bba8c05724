import type { Evaluation } from './activity.js';
import { evaluationErrors, tidyEvaluation } from './evaluation.js';

const sound: Evaluation = {
  relevance: 4,
  changesPractice: true,
  change: 'I shall measure twice.',
  bias: true,
  biasDescription: 'In the last question.',
  ratings: [5, 3],
};
const items = ['It was clear.', 'It was long enough.'];

it('trims the spaces at the ends of what was written', () => {
  const spaced = {
    ...sound,
    change: ' I shall measure twice. ',
    biasDescription: '\tIn the last question.\n',
  };
  expect(tidyEvaluation(spaced)).toEqual(sound);
});

it('leaves out comments that no answer asks for', () => {
  const said = tidyEvaluation({ ...sound, changesPractice: false, bias: false });
  expect(said).toEqual({
    ...sound,
    changesPractice: false,
    change: null,
    bias: false,
    biasDescription: null,
  });
});

it('has no text where only spaces or nothing was written', () => {
  const blank = { change: ' ', biasDescription: ' ' };
  const none = { change: null, biasDescription: null };
  expect(tidyEvaluation({ ...sound, ...blank })).toMatchObject(none);
  expect(tidyEvaluation({ ...sound, ...none })).toMatchObject(none);
});

it('accepts a sound evaluation', () => {
  expect(evaluationErrors(sound, items)).toEqual([]);
  const none = { changesPractice: false, change: null, bias: false, biasDescription: null };
  expect(evaluationErrors({ ...sound, ...none, ratings: [] }, [])).toEqual([]);
});

it.each<[string, Partial<Evaluation>, string]>([
  ['change', { change: null }, 'is required: describe what you will do differently'],
  ['biasDescription', { biasDescription: null }, 'is required: describe where you saw it'],
  ['ratings', { ratings: [5] }, 'must be 2, one for each statement of the provider'],
  ['ratings', { ratings: [5, 3, 1] }, 'must be 2, one for each statement of the provider'],
])('misses %s after %j', (path, over, message) => {
  expect(evaluationErrors({ ...sound, ...over }, items)).toMatchObject([
    { path, code: 'missing', message },
  ]);
});
