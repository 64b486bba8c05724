import { draftOf, limitsFrom, usualInWords } from './claim-limits-draft.js';

const limits: Parameters<typeof draftOf>[0] = {
  creditPerDay: '10.00',
  creditPerYear: null,
  holdCredit: '5.50',
  holdCycles: 10,
  holdCyclesOfDay: null,
  holdWithoutReading: 0,
  holdRepeatedTexts: 3,
  holdFlags: ['burst-flag'],
  reviewDays: 14,
};

describe('the limits as they are written', () => {
  it('come back as they were, off where a field is empty', () => {
    expect(draftOf(limits)).toMatchObject({
      creditPerDay: '10',
      creditPerYear: '',
      holdWithoutReading: '0',
    });
    expect(limitsFrom(draftOf(limits))).toEqual(limits);
  });

  it('are sent with two places, and what is no number as it is', () => {
    const draft = { ...draftOf(limits), creditPerDay: ' 2.5 ', holdCredit: 'many' };
    expect(limitsFrom(draft)).toMatchObject({ creditPerDay: '2.50', holdCredit: 'many' });
  });

  it('have the usual ones beside them in words', () => {
    expect(usualInWords(limits, 'holdCredit')).toBe('5.5');
    expect(usualInWords(limits, 'creditPerYear')).toBe('off');
    expect(usualInWords(limits, 'holdCycles')).toBe('10');
  });
});
