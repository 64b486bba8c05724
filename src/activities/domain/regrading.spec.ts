import { keyed } from './key.js';
import { questionsOf } from './questions.js';
import { regradeNotice } from './regrade-notice.js';
import { regrade } from './regrading.js';

const designated = questionsOf(
  ['One?', 'Two?'].map((text) => ({ text, choices: ['this', 'that'], right: 0, rationale: '' })),
);
const correct = (question: string, accepted: string[]) => ({
  version: 1,
  question,
  accepted,
  void: false,
  rationale: null,
});
/** The second question has another right choice than was thought. */
const corrected = keyed(designated, [correct('q2', ['b'])]);
/** Both choices of it are right. */
const both = keyed(designated, [correct('q2', ['a', 'b'])]);

const attempt = (id: string, letters: string, right: number, passed = false) => ({
  id,
  answers: [...letters].map((choice, at) => ({ question: `q${at + 1}`, choice })),
  correct: right,
  passed,
});

it('leaves an attempt alone if its number of right answers stays the same', () => {
  expect(regrade(both, 100, [attempt('one', 'aa', 2, true)])).toBeNull();
  expect(regrade(corrected, 100, [])).toBeNull();
});

it('passes the first attempt that reaches the mark by the corrected key, and no other', () => {
  const attempts = [attempt('one', 'bb', 0), attempt('two', 'ab', 1), attempt('three', 'ab', 1)];
  expect(regrade(corrected, 100, attempts)).toEqual({
    outcome: 'now-passed',
    regrades: [
      { attemptId: 'one', correct: 1, of: 2, passed: false, passStands: false },
      { attemptId: 'two', correct: 2, of: 2, passed: true, passStands: false },
      { attemptId: 'three', correct: 2, of: 2, passed: false, passStands: false },
    ],
  });
});

it('also passes a learner who reached the mark with the same number before the mark was lowered to it', () => {
  expect(regrade(both, 50, [attempt('one', 'ba', 1)])).toEqual({
    outcome: 'now-passed',
    regrades: [{ attemptId: 'one', correct: 1, of: 2, passed: true, passStands: false }],
  });
});

it('keeps a pass that would not be one under the corrected key', () => {
  const attempts = [attempt('one', 'ba', 1), attempt('two', 'aa', 2, true)];
  expect(regrade(corrected, 100, attempts)).toEqual({
    outcome: 'pass-stands',
    regrades: [
      { attemptId: 'one', correct: 0, of: 2, passed: false, passStands: false },
      { attemptId: 'two', correct: 1, of: 2, passed: false, passStands: true },
    ],
  });
});

it('only changes numbers where the result stays the same', () => {
  const passed = [attempt('one', 'ab', 1, true)];
  expect(regrade(corrected, 50, passed)).toEqual({
    outcome: 'changed',
    regrades: [{ attemptId: 'one', correct: 2, of: 2, passed: false, passStands: false }],
  });
  expect(regrade(corrected, 100, [attempt('one', 'ba', 1)])).toMatchObject({ outcome: 'changed' });
});

describe('the notice of regrading', () => {
  const about = { title: 'Sepsis', reason: 'The guideline changed' };

  it.each([
    ['now-passed', 'You have passed. Evaluate the activity to claim your credit.'],
    ['pass-stands', 'Your pass stands: the error was the provider’s.'],
    ['changed', 'Open the activity to see your result.'],
  ] as const)('after %s says what follows', (outcome, ending) => {
    expect(regradeNotice({ ...about, outcome })).toBe(
      `The provider of “Sepsis” corrected its answer key, and your answers were regraded. Reason: The guideline changed. ${ending}`,
    );
  });

  it('punctuates the reason once, and leaves it out where it could reveal the key', () => {
    const said = (reason: string | null) => regradeNotice({ ...about, reason, outcome: 'changed' });
    for (const end of '.!?') expect(said(`So it is${end}`)).toContain(`So it is${end} Open`);
    expect(said('Is 2.5 right')).toContain('Reason: Is 2.5 right. Open');
    expect(said(null)).toContain('regraded. Open');
  });
});
