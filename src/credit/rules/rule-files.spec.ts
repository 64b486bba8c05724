import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readRuleFiles, RuleFilesError, shippedRulesFolder } from './rule-files.js';

describe('rule files', () => {
  let folder: string;
  const file = 'us.ama.c1.ipoc-2026-11-27.yaml';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rules-'));
    for (const name of ['rule-set.schema.json', file]) {
      cpSync(join(shippedRulesFolder(), name), join(folder, name));
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function change(from: string, to: string, name = file): void {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, name), text.replace(from, to));
  }

  function problems(): readonly { line: number; path: string; message: string; remedy: string }[] {
    try {
      readRuleFiles(folder);
    } catch (error) {
      if (error instanceof RuleFilesError) return error.problems;
      throw error;
    }
    return [];
  }

  function lineOf(text: string): number {
    const before = readFileSync(join(folder, file), 'utf8').split(text)[0] ?? '';
    return before.split('\n').length;
  }

  it('reads the supplied ones, each from a file under its own name', () => {
    for (const { file: path, ruleSet } of readRuleFiles()) {
      const name = basename(path, '.yaml');
      expect([ruleSet.id, `${ruleSet.id}-${ruleSet.version}`]).toContain(name);
    }
  });

  it.each([
    ['a number where a decimal text belongs', `amount: '0.50'`, 'amount: 0.5', '/rules/7/amount'],
    ['a wrong number', `amount: '0.50'`, `amount: '0.5.0'`, '/rules/7/amount'],
    ['a credit of nothing', `amount: '0.50'`, `amount: '0.00'`, '/rules/7/amount'],
    ['an unknown source', 'source: cycle-amount', 'source: hearsay', '/rules/7/source'],
    ['an unknown operator', 'operator: flat-per-cycle', 'operator: flat', '/rules/7'],
    ['a misspelt name', 'wordsPerMinute: 400', 'wordPerMinute: 400', '/rules/9/wordPerMinute'],
    ['an end before the start', 'validTo: null', `validTo: '2016-01-01'`, '/validTo'],
    ['a day that does not exist', `validTo: null`, `validTo: '2026-02-30'`, '/validTo'],
    [
      'a number of days that is none',
      'claimWithinDays: 180',
      'claimWithinDays: half',
      '/rules/5/claimWithinDays',
    ],
    [
      'a number not confirmed',
      `amount: '0.50'\n    source: cycle-amount\n    confirmed: true`,
      `amount: '0.50'\n    source: cycle-amount\n    confirmed: false`,
      '/rules/7/confirmed',
    ],
    [
      'what cannot complete cycles',
      'completedBy: documentation',
      'completedBy: assessment',
      '/completedBy',
    ],
    [
      'a rule that fits other claims',
      'claimedFor: cycles',
      'claimedFor: reading',
      '/rules/7/operator',
    ],
    [
      'leaving out papers that nobody counts',
      'unfit: refuse',
      'unfit: leave-out',
      '/rules/6/unfit',
    ],
    ['a rule id used twice', 'id: thin-text', 'id: little-reading', '/rules/10/id'],
  ])('refuses %s, naming line, path and remedy', (_name, from, to, path) => {
    change(from, to);
    const found = problems();
    expect(found.map((problem) => problem.path)).toContain(path);
    const problem = found.find((one) => one.path === path);
    expect(problem?.remedy).toMatch(/^[A-Z].*\.$/);
    // An operator's error stands at the rule, whose first line is its id.
    expect(lineOf(to) - (problem?.line ?? 0)).toBeLessThanOrEqual(path === '/rules/7' ? 2 : 0);
  });

  it('refuses a missing source of a number', () => {
    change('    source: cycle-amount\n', '');
    expect(problems()).toEqual([
      expect.objectContaining({ path: '/rules/7', message: 'has no "source".' }),
    ]);
  });

  it('refuses text that is not YAML, with its line', () => {
    change('rules:', 'rules: [');
    expect(problems()[0]).toMatchObject({ message: expect.stringContaining('not well-formed') });
  });

  it('refuses two versions in force on the same day', () => {
    change(`version: '2026-11-27'`, `version: '2027'`, 'next.yaml');
    expect(problems()).toEqual([
      expect.objectContaining({ path: '/validFrom', message: expect.stringContaining('2027') }),
    ]);
  });

  it('accepts changed comments, layout and last day, but no changed number', () => {
    const hash = () => readRuleFiles(folder)[0]?.contentHash.toString('hex');
    const before = hash();
    change('# yaml-language-server', '# some other comment');
    expect(hash()).toBe(before);
    change('validTo: null', `validTo: '2026-12-31'`);
    expect(hash()).toBe(before);
    change('wordsPerMinute: 400', 'wordsPerMinute: 401');
    expect(hash()).not.toBe(before);
  });
});
