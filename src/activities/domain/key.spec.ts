import { acceptedBy, correctionError, keyed, type Correction, type NewCorrection } from './key.js';
import { choicePositions, questionsOf } from './questions.js';

const [designated] = questionsOf([
  { text: 'Which?', choices: ['This', 'That', 'None'], right: 1, rationale: 'Because.' },
]);
const question = designated!;
const correction: Correction = {
  version: 1,
  question: 'q1',
  accepted: ['a', 'c'],
  void: false,
  rationale: 'A later trial.',
};
const keyAfter = (...corrections: Correction[]) => keyed([question], corrections)[0]!;

describe('the key in force', () => {
  it('is the designated one where nothing, or only another question, was corrected', () => {
    const untouched = { ...question, accepted: ['b'], void: false };
    expect(keyAfter()).toEqual(untouched);
    expect(keyAfter({ ...correction, question: 'q2' })).toEqual(untouched);
  });

  it('is the latest correction, whose first choice leads', () => {
    const later = { ...correction, version: 2, accepted: ['c'], void: true };
    expect(keyAfter(correction)).toMatchObject({ right: 'a', accepted: ['a', 'c'], void: false });
    expect(keyAfter(correction, later)).toMatchObject({ right: 'c', accepted: ['c'], void: true });
  });

  it('leads with the designated choice as long as it is right, and keeps its rationale', () => {
    const accepted = ['a', 'b'];
    expect(keyAfter({ ...correction, accepted })).toMatchObject({
      right: 'b',
      rationale: 'A later trial.',
    });
    expect(keyAfter({ ...correction, accepted, rationale: null }).rationale).toBe('Because.');
  });
});

describe('a correction', () => {
  const wrong = (change: Partial<NewCorrection>, key = keyAfter()) => {
    const error = correctionError([key], { question: 0, right: [0], void: false, ...change });
    return error && `${error.path} ${error.code}`;
  };

  it.each<[string, Partial<NewCorrection>, string | null]>([
    ['to another choice', {}, null],
    ['to several', { right: [0, 1] }, null],
    ['that takes the question back', { right: [], void: true }, null],
    ['of no question', { question: 1 }, 'question question'],
    ['to no choice', { right: [] }, 'right missing'],
    ['to a choice that is not there', { right: [0, 3] }, 'right.1 choice'],
    ['to what holds', { right: [1] }, 'right unchanged'],
  ])('%s is %j: %j', (_, change, error) => {
    expect(wrong(change)).toBe(error);
  });

  it('may restore a question that was withdrawn, and may not withdraw it twice', () => {
    const taken = keyAfter({ ...correction, accepted: ['a', 'b', 'c'], void: true });
    expect(wrong({ void: true }, taken)).toBe('void unchanged');
    expect(wrong({ right: [0, 1, 2] }, taken)).toBeNull();
  });

  it('is compared regardless of the order of its choices', () => {
    const key = keyAfter({ ...correction, accepted: ['a', 'c'] });
    expect(wrong({ right: [2, 0] }, key)).toBe('right unchanged');
  });

  it('makes the named choices right, or all choices of a withdrawn question', () => {
    expect(acceptedBy(question, { right: [2, 0], void: false })).toEqual(['a', 'c']);
    expect(acceptedBy(question, { right: [2], void: true })).toEqual(['a', 'b', 'c']);
  });
});

it('finds choices by their position, in their own order', () => {
  expect(choicePositions(question, ['c', 'a', 'x'])).toEqual([0, 2]);
});
