import { suggestedQuestion } from './suggested-question.js';

describe('suggestedQuestion', () => {
  it.each([
    ['"heart failure" sglt2', 'x', 'What is the current evidence on heart failure sglt2?'],
    ['do statins help?', 'x', 'Do statins help?'],
    [
      null,
      '[Statins in old age].',
      'What does “Statins in old age” mean for how I treat my patients?',
    ],
    [' ', 'is aspirin needed?', 'Is aspirin needed?'],
  ])('from the search %s and the title %s: %s', (query, title, question) => {
    expect(suggestedQuestion(query, title)).toBe(question);
  });
});
