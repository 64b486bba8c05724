import { claimSearch } from './claim-search.js';

const one = '019a0000-0000-7000-8000-000000000001';
const other = '019a0000-0000-7000-8000-000000000002';

describe('the cycles that an address names', () => {
  it('are kept in their order, each once', () => {
    expect(claimSearch({ cycles: `${other},${one},${other}` })).toEqual({
      cycles: `${other},${one}`,
    });
  });

  it('are left out when they are invalid', () => {
    expect(claimSearch({ cycles: `nonsense,${one},../../session` })).toEqual({ cycles: one });
    expect(claimSearch({ cycles: 'nonsense' })).toEqual({});
    expect(claimSearch({ cycles: 7, other: one })).toEqual({});
  });
});
