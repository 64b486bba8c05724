import { periodChoices, periodErrors } from './transcript-periods.js';

const held = (id: string, from: string, to: string, label = '') => ({
  requirement: {
    id,
    profileId: 'us.aafp',
    profileVersion: '1',
    label,
    startsOn: from,
    endedOn: null,
  },
  name: 'A body',
  period: { from, to },
});

describe('the periods of a transcript', () => {
  it('are this year, last year and those of the requirements, with both ends', () => {
    const choices = periodChoices('2026-11-25', [held('r', '2025-07-01', '2028-06-30', 'No. 1')]);
    expect(choices.map(({ label, description }) => `${label}: ${description}`)).toEqual([
      'This year: 1 Jan 2026 to 31 Dec 2026',
      'Last year: 1 Jan 2025 to 31 Dec 2025',
      'A body (No. 1): 1 Jul 2025 to 30 Jun 2028',
    ]);
  });

  it('come once each, also where two requirements run alike', () => {
    const standings = [
      held('a', '2026-01-01', '2026-12-31'),
      held('b', '2025-04-01', '2026-03-31'),
      held('c', '2025-04-01', '2026-03-31'),
    ];
    const choices = periodChoices('2026-11-25', standings);
    expect(choices.map(({ value }) => value)).toEqual(['this-year', 'last-year', 'b']);
  });

  it.each([
    [{ from: '2026-01-01', to: '2026-01-01' }, []],
    [{ from: '', to: '' }, ['from', 'to']],
    [{ from: '2026-02-30', to: '2026-03-01' }, ['from']],
    [{ from: '2026-02-01', to: '' }, ['to']],
    [{ from: '2026-02-02', to: '2026-02-01' }, ['to']],
  ])('of own days are wrong where they are: %j', (period, wrong) => {
    expect(Object.keys(periodErrors(period))).toEqual(wrong);
  });
});
