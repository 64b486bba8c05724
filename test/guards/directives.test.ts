import { check, inSourceTree } from './source-tree.js';

/** Each is written in two halves, so that the check does not find this file. */
const half = (first: string, second: string): string => first + second;

const refused: [code: string, finding: string][] = [
  [half('// oxlint-', 'disable-next-line no-eval'), 'a linter is not switched off in the code'],
  [half('/* eslint-', 'disable */'), 'a linter is not switched off in the code'],
  [half('// @ts-', 'ignore'), 'the compiler is not switched off in the code'],
  [half('// @ts-', 'expect-error'), 'the compiler is not switched off in the code'],
  [half('// @ts-', 'nocheck'), 'the compiler is not switched off in the code'],
  [half('// oxfmt-', 'ignore'), 'the formatter is not switched off in the code'],
  [half('/* c8 ', 'ignore next */'), 'coverage is not switched off in the code'],
  [half('// depcruise-', 'ignore-line'), 'a boundary is not switched off in the code'],
  [half('const a = b as unknown', ' as C;'), 'a value of unknown shape is looked at, not declared'],
  [half('const a = b as', ' any;'), 'a value of unknown shape is looked at, not declared'],
  [half('it.', `skip('later', () => {});`), 'a test is not skipped'],
  [half('x', `it('later', () => {});`), 'a test is not skipped'],
];

describe('the guards', () => {
  it('are switched off nowhere in this repository', () => {
    expect(check('check-directives.mjs')).toEqual({
      status: 0,
      lines: [expect.stringMatching(/^No guard is switched off: \d+ files\.$/)],
    });
  });

  it.each(refused)('are not switched off by %s', (code, finding) => {
    const outcome = inSourceTree({ 'src/ledger/a.ts': `export {};\n${code}\n` }, (root) =>
      check('check-directives.mjs', '--root', root, '--at-least', '1'),
    );
    expect(outcome).toEqual({ status: 1, lines: [`src/ledger/a.ts:2: ${finding}`] });
  });

  it('are not trusted if the check saw hardly any code', () => {
    const outcome = inSourceTree({ 'src/ledger/a.ts': 'export {};\n' }, (root) =>
      check('check-directives.mjs', '--root', root),
    );
    expect(outcome.status).toBe(1);
  });
});
