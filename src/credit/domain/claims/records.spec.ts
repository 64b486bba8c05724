import { keptUntil, recordKeeping } from './records.js';
import { readRuleFiles } from '../../rules/rule-files.js';

const files = readRuleFiles();
const latest = (id: string) =>
  files
    .map(({ ruleSet }) => ruleSet)
    .findLast((ruleSet) => ruleSet.id === id && !ruleSet.validTo) ?? null;

it.each([
  ['2019-12-31', 6, '2025-12-31'],
  ['2020-02-29', 6, '2026-02-28'],
  ['2020-02-29', 8, '2028-02-29'],
  ['2026-11-27', 6, '2032-11-27'],
])('the record of %s is kept for %i years, until %s', (completedOn, years, last) => {
  expect(keptUntil(completedOn, years)).toBe(last);
});

// T35: https://accme.org/rule/cme-activity-and-attendance-records-retention
it.each(['us.ama.c1.ipoc', 'us.ama.c1.journal', 'us.aafp.presc.poc', 'us.moc.abim'])(
  'the six-year record of %s is still required on its last day and may lapse on the next',
  (id) => {
    const on = (today: string) => recordKeeping(latest(id), '2019-12-31', today);
    expect(on('2025-12-31')).toMatchObject({ keptUntil: '2025-12-31', required: true, years: 6 });
    expect(on('2026-01-01')).toMatchObject({ keptUntil: '2025-12-31', required: false });
  },
);

it('says nothing if no source does', () => {
  expect(recordKeeping(latest('us.ama.c2.reading'), '2019-12-31', '2025-12-31')).toBeNull();
  expect(recordKeeping(null, '2019-12-31', '2025-12-31')).toBeNull();
});
