import { check, inSourceTree } from './source-tree.js';

/** A line of a page, and what the check finds in it; undefined: nothing. */
const pageLines: [code: string, finding: string | undefined][] = [
  ['<p>Saved</p>', 'Saved'],
  ['<p>Your claim {n}</p>', 'Your claim'],
  ['<Button label="Save" />', 'Save'],
  ['<input aria-label="Email address" />', 'Email address'],
  [`busy ? 'Saving the profile' : n`, 'Saving the profile'],
  [`\`\${n} credits left\``, 'x credits left'],
  [`['Held', n]`, 'Held'],

  ['<p>{n}</p>', undefined],
  ['<p className="claim-main wide">{n}</p>', undefined],
  [`n === 'Escape'`, undefined],
  [`document.querySelector('main h1')`, undefined],
  [`new Error('The element is missing')`, undefined],
  [`'claim-main'`, undefined],
];

/** The same of the server. */
const serverLines: [code: string, finding: string | undefined][] = [
  [`new Problem('x', 'Nothing was saved. Try again.')`, 'Nothing was saved. Try again.'],
  [`\`The claim \${n} was \` + \`revoked already.\``, 'The claim x was revoked already.'],
  [`new FileRefused('The file is empty.')`, 'The file is empty.'],

  [`new RangeError('There is no such day')`, undefined],
  [`this.logger.warn('The rules stay as they were')`, undefined],
  [`'SELECT id FROM claim WHERE learner_id = $1 AND state = $2'`, undefined],
  [`'claim state changed'.length > 0 && 'two words'`, 'claim state changed'],
  [`'two words'`, undefined],
];

const catalogue = (texts: string, area = 'x'): string =>
  `import { catalogue } from './shared.js';\nexport const t = catalogue('${area}', ${texts});\n`;
const user = (code: string): string => `import { t } from './messages.js';\n${code};\n`;

/** What the check says of a tree of sources. */
function found(files: Record<string, string>): string[] {
  return inSourceTree(files, (root) => check('check-messages.mjs', '--root', root).lines);
}

describe('message catalogues', () => {
  it('contain every sentence that people read', () => {
    const { status, lines } = check('check-messages.mjs', '--at-least', '1100');
    expect(lines).toEqual([expect.stringMatching(/^Every sentence has its place: \d+ messages/)]);
    expect(status).toBe(0);
  });

  const lines = [
    ...pageLines.map(([code, finding]) => ['web/src', code, finding] as const),
    ...serverLines.map(([code, finding]) => ['src', code, finding] as const),
  ].map(([folder, code, finding], at) => ({ file: `${folder}/line-${at}.tsx`, code, finding }));
  const findings = found(
    Object.fromEntries(lines.map(({ file, code }) => [file, `const n = 1;\n${code};\n`])),
  );

  it.each(lines)('$code: $finding', ({ file, finding }) => {
    expect(findings.filter((line) => line.startsWith(`${file}:`))).toEqual(
      finding === undefined ? [] : [`${file}:2: ${finding}`],
    );
  });

  it('exclude what decorators tell programs', () => {
    const decorated = `@Api({ description: 'The claims of a learner' })\nclass Line {}\n`;
    expect(found({ 'src/line.ts': decorated })[0]).toMatch(/^Every sentence has its place/);
  });

  it('have valid ICU syntax, are used, and have different areas', () => {
    expect(
      found({
        'src/messages.ts': catalogue(
          `{ good: 'Saved', 'state.held': 'Held', bad: '{open', old: 'Gone' }`,
        ),
        'src/user.ts': user(`[t('good'), t(\`state.\${state}\`), t('bad')]`),
        'src/other/messages.ts': catalogue('{}'),
      }),
    ).toEqual([
      'src/messages.ts: another catalogue has the area x',
      expect.stringMatching(/^src\/messages.ts: bad is not in the syntax of ICU/),
      'src/messages.ts: nothing uses old',
      'src/other/messages.ts: another catalogue has the area x',
      '0 sentences outside the message catalogues, 4 errors within',
    ]);
  });
});
