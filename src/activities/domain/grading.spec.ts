import type { Question } from './activity.js';
import { answerErrors, feedbackOn, grade, rightNeeded } from './grading.js';
import { keyed } from './key.js';
import { questionsOf, rightPosition } from './questions.js';

const designated: Question[] = questionsOf(
  [0, 1, 2].map((right) => ({
    text: `Question ${right}`,
    choices: ['one', 'two', 'three'],
    right,
    rationale: `Because ${right}`,
  })),
);
const questions = keyed(designated, []);
const answers = (letters: string) =>
  [...letters].map((choice, index) => ({ question: `q${index + 1}`, choice }));

it.each([
  [1, 1, 1],
  [1, 100, 1],
  [3, 60, 2],
  [3, 67, 3],
  [10, 70, 7],
  [10, 71, 8],
  [5, 80, 4],
  [7, 1, 1],
  [30, 33, 10],
])('of %i questions at %i percent, %i right answers are needed', (count, percent, needed) => {
  expect(rightNeeded(count, percent)).toBe(needed);
});

it('never passes below the share, and never requires one more than the share', () => {
  for (let count = 1; count <= 30; count += 1) {
    for (let percent = 1; percent <= 100; percent += 1) {
      const needed = rightNeeded(count, percent);
      expect(needed * 100 >= percent * count).toBe(true);
      expect((needed - 1) * 100 < percent * count).toBe(true);
    }
  }
});

it.each([
  ['abc', 3, true],
  ['aba', 2, true],
  ['aaa', 1, false],
  ['ccb', 0, false],
])('grades %s as %i right', (letters, correct, passed) => {
  expect(grade(questions, answers(letters), 60)).toEqual({ correct, of: 3, passed });
});

it('does not reveal whether an answer is right until the right ones may be shown', () => {
  const untold = { correct: null, right: null, accepted: [], void: false, rationale: null };
  expect(feedbackOn(questions, answers('aac'), false)).toEqual([
    { question: 'q1', chosen: 'a', ...untold },
    { question: 'q2', chosen: 'a', ...untold },
    { question: 'q3', chosen: 'c', ...untold },
  ]);
  expect(feedbackOn(questions, answers('aac'), true)[1]).toEqual({
    question: 'q2',
    chosen: 'a',
    correct: false,
    right: 'b',
    accepted: ['b'],
    void: false,
    rationale: 'Because 1',
  });
});

it('accepts one answer to each question, in any order', () => {
  expect(answerErrors(questions, answers('abc').toReversed())).toEqual([]);
});

it('names every unanswered question', () => {
  expect(answerErrors(questions, answers('a')).map(({ message }) => message)).toEqual([
    'must include an answer to questions 2 and 3',
  ]);
});

it('keeps the position of the right choice', () => {
  expect(questions.map(rightPosition)).toEqual([0, 1, 2]);
});
