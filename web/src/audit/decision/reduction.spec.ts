import { canBeReduced, partsInWords, smallerAmounts, type ClaimPart } from './reduction.js';

const part = (amount: string, left = amount, over: Partial<ClaimPart> = {}): ClaimPart => ({
  unit: 'credit',
  creditName: 'Example credit',
  completedOn: '2026-03-02',
  amount,
  left,
  ...over,
});

describe('the amounts to which a claim may be reduced', () => {
  it.each([
    ['1.50', '0.50', ['1.00', '0.50', '0.00']],
    ['0.50', '0.50', ['0.00']],
    // A cap left less than a step.
    ['0.30', '0.25', ['0.25', '0.00']],
    ['0.00', '0.25', []],
  ])('are those below %s in steps of %s', (left, increment, amounts) => {
    expect(smallerAmounts({ left }, increment)).toEqual(amounts);
  });

  it('leave some credit', () => {
    expect(canBeReduced([part('0.50')], '0.50')).toBe(false);
    expect(canBeReduced([part('0.50')], '0.25')).toBe(true);
    expect(canBeReduced([part('0.50'), part('0.50')], '0.50')).toBe(true);
    expect(canBeReduced([part('0.50'), part('0.50', '0.00')], '0.50')).toBe(false);
  });
});

it('name every part, with its day if there are several', () => {
  const other = part('0.50', '0.25', { creditName: 'Other credit' });
  expect(partsInWords([part('1.50'), other], ({ left }) => left)).toBe(
    '1.5 Example credit and 0.25 Other credit',
  );
  const later = part('1.00', '1.00', { completedOn: '2027-01-01' });
  expect(partsInWords([part('1.50'), later], ({ amount }) => amount)).toBe(
    '1.5 Example credit (2 Mar 2026) and 1 Example credit (1 Jan 2027)',
  );
});
