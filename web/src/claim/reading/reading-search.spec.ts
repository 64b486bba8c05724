import { readingSearch, readyPeriods } from './reading-search.js';

describe('the period of reading that is claimed', () => {
  it('is taken from the address when both ends are days, in their order', () => {
    expect(readingSearch({ from: '2026-11-16', to: '2026-11-22' })).toEqual({
      from: '2026-11-16',
      to: '2026-11-22',
    });
    expect(readingSearch({ from: '2026-11-22', to: '2026-11-16' })).toEqual({});
    expect(readingSearch({ from: '2026-11-22' })).toEqual({});
    expect(readingSearch({ from: '2026-02-30', to: '2026-03-01' })).toEqual({});
  });

  it('is chosen with one tap, and never reaches beyond today', () => {
    expect(readyPeriods('2026-11-25')).toEqual([
      { name: 'This week', period: { from: '2026-11-23', to: '2026-11-25' } },
      { name: 'Last week', period: { from: '2026-11-16', to: '2026-11-22' } },
      { name: 'This month', period: { from: '2026-11-01', to: '2026-11-25' } },
      { name: 'Last month', period: { from: '2026-10-01', to: '2026-10-31' } },
    ]);
  });
});
