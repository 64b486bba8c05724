import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProfileFilesError, readProfileFiles, shippedProfilesFolder } from './profile-files.js';

describe('requirement profiles', () => {
  let folder: string;
  const file = 'us.aafp.yaml';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'profiles-'));
    cpSync(shippedProfilesFolder(), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function change(from: string, to: string, name = file): void {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, name), text.replace(from, to));
  }

  function problems(): readonly { line: number; path: string; message: string; remedy: string }[] {
    try {
      readProfileFiles(folder);
    } catch (error) {
      if (error instanceof ProfileFilesError) return error.problems;
      throw error;
    }
    return [];
  }

  const lineOf = (text: string): number =>
    (readFileSync(join(folder, file), 'utf8').split(text)[0] ?? '').split('\n').length;

  it('are read as supplied', () => {
    expect(readProfileFiles().map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'us.aafp',
        'us.nccpa',
        'us.state.tx',
        'us.state.mi',
        'us.abim.moc',
        'ca.rcpsc.moc',
        'ca.cfpc',
        'uk.rcp',
        'ie.pcs',
        'de.baek',
        'at.dfp',
        'ch.siwf',
        'au.mba',
        'za.hpcsa',
        'sg.smc',
        'sg.smc.1y',
      ]),
    );
  });

  it('name a source with date and trust for every number, and confirm no number without a source', () => {
    for (const profile of readProfileFiles()) {
      for (const { source, confirmed } of [profile.total, ...profile.rules]) {
        const { trust, date } = profile.sources[source] ?? {};
        expect(date).toMatch(/^\d{4}/);
        expect([profile.id, source, confirmed && trust === 'local']).toEqual([
          profile.id,
          source,
          false,
        ]);
      }
    }
  });

  it.each([
    ['a number where a decimal text belongs', `amount: '75'`, 'amount: 75', '/rules/0/amount'],
    ['a wrong number', `amount: '75'`, `amount: '7.5.0'`, '/rules/0/amount'],
    ['nothing asked for', `amount: '75'`, `amount: '0.00'`, '/rules/0/amount'],
    ['an unknown operator', 'operator: minimum', 'operator: at-least', '/rules/0'],
    ['an unknown source', 'source: your-report', 'source: hearsay', '/buckets/2/source'],
    ['an unknown bucket', 'to: elective', 'to: nowhere', '/rules/1/to'],
    ['a bucket that overflows into itself', 'to: elective', 'to: point-of-care', '/rules/1/to'],
    ['a misspelt name', 'selfReported: true', 'selfReport: true', '/buckets/0/selfReport'],
    ['an end before the start', 'validTo: null', `validTo: '2016-01-01'`, '/validTo'],
    ['a period of no kind', 'kind: calendar-years', 'kind: lunar', '/period'],
    ['an id used twice', 'id: enrichment-cap', 'id: point-of-care-overflow', '/rules/2/id'],
    ['a source of nothing', '  your-report: # [S61]', '  unused: # [S61]', '/sources/unused'],
  ])('with %s are refused, naming line, path and remedy', (_name, from, to, path) => {
    change(from, to);
    const found = problems();
    expect(found.map((problem) => problem.path)).toContain(path);
    const problem = found.find((one) => one.path === path);
    expect(problem?.remedy).toMatch(/^[A-Z].*\.$/);
    expect(lineOf(to) - (problem?.line ?? 0)).toBeLessThanOrEqual(2);
  });

  it('with two versions in force on the same day are refused', () => {
    change(`version: '2026'`, `version: '2027'`, 'us.aafp.next.yaml');
    expect(problems()).toEqual([
      expect.objectContaining({ path: '/validFrom', message: expect.stringContaining('us.aafp') }),
    ]);
  });
});
