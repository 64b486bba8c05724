import { changesBetween, type DraftFields } from './draft.js';

const saved: DraftFields = {
  question: 'Which dose?',
  application: '',
  result: null,
  effect: null,
  paperIds: ['a', 'b'],
};

describe('what a draft has to save', () => {
  it('is nothing when the server has everything, even in another order and with spaces around it', () => {
    expect(changesBetween(saved, { ...saved, paperIds: ['b', 'a'] })).toBeNull();
    expect(changesBetween(saved, { ...saved, question: ' Which dose? ' })).toBeNull();
  });

  it('is only what changed', () => {
    expect(changesBetween(saved, { ...saved, application: 'Start lower.' })).toEqual({
      application: 'Start lower.',
    });
    expect(changesBetween(saved, { ...saved, paperIds: ['a'] })).toEqual({ paperIds: ['a'] });
  });

  it('clears what was emptied', () => {
    expect(changesBetween(saved, { ...saved, question: '  ' })).toEqual({ question: null });
  });

  it('waits for both taps of the evaluation', () => {
    expect(changesBetween(saved, { ...saved, result: 'answered' })).toBeNull();
    expect(changesBetween(saved, { ...saved, result: 'answered', effect: 'changed' })).toEqual({
      evaluation: { result: 'answered', effect: 'changed' },
    });
  });
});
