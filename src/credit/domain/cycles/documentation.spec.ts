import { missingFrom } from './documentation.js';

describe('missingFrom', () => {
  it('takes blanks for nothing', () => {
    const empty = { question: ' \n', application: null, evaluation: null, sources: [] };
    expect(missingFrom(empty).map(({ field }) => field)).toEqual([
      'question',
      'sources',
      'application',
      'evaluation',
    ]);
    expect(missingFrom({ ...empty, question: 'Why?' }, ['question'])).toEqual([]);
  });
});
