import { hasEarlierName, printedName } from './printed-name.js';

const now = { name: 'Mara Afterwards', degree: 'MD' };

describe('the name on a certificate', () => {
  it('is the name with the degree, if there is one', () => {
    expect(printedName(now)).toBe('Mara Afterwards, MD');
    expect(printedName({ ...now, degree: null })).toBe('Mara Afterwards');
  });

  it('is an earlier one when the name or the degree has changed', () => {
    expect(hasEarlierName({ name: 'Mara Before, MD', status: 'valid' }, now)).toBe(true);
    expect(hasEarlierName({ name: 'Mara Afterwards', status: 'valid' }, now)).toBe(true);
    expect(hasEarlierName({ name: 'Mara Afterwards, MD', status: 'valid' }, now)).toBe(false);
  });

  it.each(['superseded', 'revoked'] as const)('does not matter once it is %s', (status) => {
    expect(hasEarlierName({ name: 'Mara Before, MD', status }, now)).toBe(false);
  });
});
