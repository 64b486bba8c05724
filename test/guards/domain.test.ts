import { check, inSourceTree } from './source-tree.js';

/** A line of a rule, and what the check says of it; undefined: the line is pure. */
const lines: [code: string, finding: string | undefined][] = [
  ['Date.now()', 'Date.now: the clock comes in as an argument'],
  [`Date['now']()`, 'Date.now: the clock comes in as an argument'],
  ['new Date()', 'new Date(): the clock comes in as an argument'],
  ['new Date', 'new Date(): the clock comes in as an argument'],
  ['Date()', 'Date(): the clock comes in as an argument'],
  ['performance.now()', 'performance: a rule looks at nothing but its arguments'],
  ['setTimeout(() => 1, 1)', 'setTimeout: a rule looks at nothing but its arguments'],
  ['new Date(2026, 1)', 'new Date(year, month): the time zone comes in as an argument'],
  ['at.getHours()', 'at.getHours: the time zone comes in as an argument'],
  ['at.toDateString()', 'at.toDateString: the time zone comes in as an argument'],
  ['at.toLocaleString()', 'toLocaleString(): the language comes in as an argument'],
  ['at.toLocaleDateString()', 'toLocaleDateString(): the language comes in as an argument'],
  [`text.localeCompare('b')`, 'localeCompare(): the language comes in as an argument'],
  ['new Intl.NumberFormat()', 'NumberFormat(): the language comes in as an argument'],
  ['Math.random()', 'Math.random: chance comes in as an argument'],
  ['crypto.randomUUID()', 'crypto: a rule looks at nothing but its arguments'],
  ['process.env.HOME', 'process: a rule looks at nothing but its arguments'],
  [`Buffer.from('a')`, 'Buffer: a rule looks at nothing but its arguments'],
  ['globalThis.process', 'globalThis: a rule looks at nothing but its arguments'],
  [`fetch('http://localhost')`, 'fetch: a rule looks at nothing but its arguments'],
  ['console.log(1)', 'console: a rule looks at nothing but its arguments'],
  ['document.title', 'document: a rule looks at nothing but its arguments'],
  [`require('node:fs')`, 'require: a rule looks at nothing but its arguments'],
  ['({ process })', 'process: a rule looks at nothing but its arguments'],
  [`import('./other.js')`, 'import(): what a rule needs is imported at the top'],
  ['import.meta.url', 'import.meta: a rule does not know where it lies'],
  ['await later', 'await: a rule waits for nothing'],

  ['new Date(0).toISOString()', undefined],
  ['Date.UTC(2026, 1)', undefined],
  ['Math.max(1, 2)', undefined],
  ['at.getUTCHours()', undefined],
  [`new Intl.DateTimeFormat('en', { timeZone: 'UTC' })`, undefined],
  [`text.localeCompare('b', 'en')`, undefined],
  ['{ const window = 1; window; }', undefined],
  ['({ process: 1 }).process', undefined],
  ['undefined', undefined],
];

const preamble = `const at = new Date(0);\nconst text = 'a';\nconst later = Promise_;\nimport { Promise_ } from './other.js';\n`;
const file = (code: string): string => `${preamble}${code};\nexport {};\n`;
const files = Object.fromEntries(
  lines.map(([code], index) => [`src/credit/domain/line-${index}.ts`, file(code)]),
);

describe('the purity of the rules', () => {
  it('is respected in this repository', () => {
    expect(check('check-domain.mjs')).toEqual({
      status: 0,
      lines: [expect.stringMatching(/^Domain is pure: \d+ files\.$/)],
    });
  });

  describe('line by line', () => {
    const { lines: findings } = inSourceTree(files, (root) =>
      check('check-domain.mjs', '--root', root),
    );

    it.each(lines.map(([code, finding], index) => ({ code, finding, index })))(
      '$code',
      ({ finding, index }) => {
        const prefix = `src/credit/domain/line-${index}.ts:5: `;
        expect(
          findings.filter((line) => line.startsWith(`src/credit/domain/line-${index}.`)),
        ).toEqual(finding === undefined ? [] : [prefix + finding]);
      },
    );
  });

  it('forbids state that outlives a call', () => {
    const { status, lines: findings } = inSourceTree(
      {
        'src/credit/domain/counter.ts':
          'let calls = 0;\nexport const count = () => (calls += 1);\n',
      },
      (root) => check('check-domain.mjs', '--root', root, '--at-least', '1'),
    );
    expect(findings[0]).toMatch(/^src\/credit\/domain\/counter\.ts:1: let at the top of a file/);
    expect(status).toBe(1);
  });

  it('is required of what all modules share', () => {
    const { status, lines: findings } = inSourceTree(
      { 'src/shared/days.ts': 'export const today = Date.now();\n' },
      (root) => check('check-domain.mjs', '--root', root, '--at-least', '1'),
    );
    expect(findings[0]).toBe('src/shared/days.ts:1: Date.now: the clock comes in as an argument');
    expect(status).toBe(1);
  });

  it('looks only at those folders, and not at their specs', () => {
    const impure = 'export const now = Date.now();\n';
    const { status } = inSourceTree(
      {
        'src/credit/domain/pure.ts': 'export const x = 1;\n',
        'src/credit/domain/pure.spec.ts': impure,
        'src/shared/pure.spec.ts': impure,
        'src/credit/service.ts': impure,
      },
      (root) => check('check-domain.mjs', '--root', root, '--at-least', '1'),
    );
    expect(status).toBe(0);
  });

  it('is not trusted if the check saw hardly any rules', () => {
    const { status, lines: findings } = inSourceTree(
      { 'src/credit/domain/pure.ts': 'export const x = 1;\n' },
      (root) => check('check-domain.mjs', '--root', root),
    );
    expect(findings).toEqual([expect.stringContaining('the check is blind: it saw 1 files')]);
    expect(status).toBe(1);
  });
});
