import { cycleStanding } from './cycle-standing.js';

const deadlines = { documentBy: '2026-03-09', claimBy: '2026-08-29' };

// T6: https://www.essentialevidenceplus.com/cmecredits
it.each([
  ['open', '2026-03-09', 'earned-not-documented'],
  ['open', '2026-03-10', 'too-late'],
  ['documented', '2026-08-29', 'ready'],
  ['documented', '2026-08-30', 'too-late'],
  ['claimed', '2027-01-01', 'claimed'],
] as const)('a cycle that is %s on %s is %s', (state, today, standing) => {
  expect(cycleStanding(state, deadlines, today)).toBe(standing);
});

it('is never too late without windows', () => {
  const none = { documentBy: null, claimBy: null };
  expect(cycleStanding('open', none, '2099-01-01')).toBe('earned-not-documented');
  expect(cycleStanding('documented', none, '2099-01-01')).toBe('ready');
});
