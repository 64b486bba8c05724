import { creditsSearch, csvAddress, logFilters } from './credits-search.js';

describe('the address of the credits page', () => {
  it('keeps the filters it knows and leaves out the rest', () => {
    const search = {
      period: 'all',
      state: 'revoked',
      kind: 'reading',
      unit: 'AMA PRA Category 1 Credit',
      from: '2026-07-01',
      to: '2027-06-30',
    };
    expect(creditsSearch({ ...search, other: 'x' })).toEqual(search);
    expect(
      creditsSearch({ state: 'paid', kind: 7, unit: '', from: '2026-02-30', to: 'now', period: 3 }),
    ).toEqual({});
  });

  it('gives the log its filters without the period of the totals', () => {
    expect(logFilters({ period: 'all', state: 'awarded' })).toEqual({ state: 'awarded' });
  });

  it('leads to the file with the same filters', () => {
    expect(csvAddress({})).toBe('/api/v1/claims/export.csv');
    expect(csvAddress({ unit: 'A & B', from: '2026-07-01', to: undefined })).toBe(
      '/api/v1/claims/export.csv?unit=A+%26+B&from=2026-07-01',
    );
  });
});
