import { missingFrom } from './documentation.js';

describe('missingFrom', () => {
  it('treats blanks as missing', () => {
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
