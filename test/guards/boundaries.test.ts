import { check, inSourceTree } from './source-tree.js';

const uses = (path: string): string => `import { x as y } from '${path}';\nexport const x = [y];\n`;

const plain = 'export const x = 1;\n';
const sharedApis = Object.fromEntries(
  [
    'platform',
    'ledger',
    'signatures',
    'documents',
    'accounts',
    'literature',
    'reading',
    'activities',
    'credit',
    'requirements',
    'certificates',
    'verification',
    'auditing',
  ].map((module) => [`src/${module}/index.ts`, plain]),
);

const breaches: { rule: string; files: Record<string, string>; line?: string }[] = [
  {
    rule: 'only-the-shared-api: src/credit/claim.ts -> src/reading/spans.ts',
    files: { 'src/credit/claim.ts': uses('../reading/spans.js'), 'src/reading/spans.ts': plain },
  },
  {
    rule: 'only-the-shared-api: src/credit/claim-entity.ts -> src/reading/span.ts',
    files: {
      'src/credit/claim-entity.ts': `import type { S } from '../reading/span.js';\nexport type T = S;\n`,
      'src/reading/span.ts': 'export type S = number;\n',
    },
  },
  {
    rule: 'only-the-shared-api-from-the-application: src/main.ts -> src/accounts/password.ts',
    files: {
      'src/main.ts': uses('./accounts/password.js'),
      'src/accounts/password.ts': plain,
    },
  },
  ...(
    [
      ['platform', 'ledger'],
      ['ledger', 'signatures'],
      ['signatures', 'documents'],
      ['documents', 'accounts'],
      ['accounts', 'literature'],
      ['literature', 'reading'],
      ['reading', 'activities'],
      ['activities', 'credit'],
      ['credit', 'requirements'],
      ['requirements', 'certificates'],
      ['certificates', 'verification'],
      ['verification', 'auditing'],
      ['platform', 'auditing'],
    ] as const
  ).map(([from, to]) => ({
    rule: `${from}-not-leftwards: src/${from}/to-${to}.ts -> src/${to}/index.ts`,
    files: { [`src/${from}/to-${to}.ts`]: uses(`../${to}/index.js`) },
  })),
  {
    rule: 'modules-do-not-know-the-application: src/accounts/start.ts -> src/application.ts',
    files: { 'src/accounts/start.ts': uses('../application.js'), 'src/application.ts': plain },
  },
  {
    rule: 'domain-is-self-contained: src/credit/domain/framework.ts -> typeorm',
    files: { 'src/credit/domain/framework.ts': uses('typeorm') },
  },
  {
    rule: 'domain-is-self-contained: src/credit/domain/file.ts -> fs',
    files: { 'src/credit/domain/file.ts': uses('node:fs') },
  },
  {
    rule: 'domain-is-self-contained: src/credit/domain/digest.ts -> crypto',
    files: { 'src/credit/domain/digest.ts': uses('node:crypto') },
  },
  {
    rule: 'domain-is-self-contained: src/credit/domain/unpacked.ts -> zlib',
    files: { 'src/credit/domain/unpacked.ts': uses('zlib') },
  },
  {
    rule: 'domain-is-self-contained: src/credit/domain/drawn.ts -> @noble/hashes',
    files: { 'src/credit/domain/drawn.ts': uses('@noble/hashes/utils.js') },
  },
  {
    rule: 'domain-is-self-contained: src/credit/domain/outside.ts -> src/credit/service.ts',
    files: {
      'src/credit/domain/outside.ts': uses('../service.js'),
      'src/credit/service.ts': plain,
    },
  },
  {
    rule: 'domain-is-self-contained: src/credit/domain/neighbour.ts -> src/reading/index.ts',
    files: { 'src/credit/domain/neighbour.ts': uses('../../reading/index.js') },
  },
  {
    rule: 'domain-is-self-contained: src/verification/browser.ts -> src/platform/index.ts',
    files: { 'src/verification/browser.ts': uses('../platform/index.js') },
  },
  {
    rule: 'shared-knows-no-module: src/shared/module.ts -> src/platform/index.ts',
    files: { 'src/shared/module.ts': uses('../platform/index.js') },
  },
  {
    rule: 'shared-knows-no-module: src/shared/rule.ts -> src/credit/domain/amounts.ts',
    files: {
      'src/shared/rule.ts': uses('../credit/domain/amounts.js'),
      'src/credit/domain/amounts.ts': plain,
    },
  },
  {
    rule: 'shared-knows-no-module: src/shared/clock.ts -> temporal-polyfill',
    files: { 'src/shared/clock.ts': uses('temporal-polyfill/fns/Now') },
  },
  {
    rule: 'shared-knows-no-module: src/shared/file.ts -> fs',
    files: { 'src/shared/file.ts': uses('node:fs') },
  },
  {
    rule: 'no-cycles: src/ledger/a.ts -> src/ledger/b.ts',
    files: { 'src/ledger/a.ts': uses('./b.js'), 'src/ledger/b.ts': uses('./a.js') },
  },
  {
    rule: 'no-circles-of-folders: web/src/frame/shell.ts -> web/src/claim/words.ts',
    files: {
      'web/src/frame/shell.ts': uses('../claim/words.js'),
      'web/src/claim/words.ts': plain,
    },
  },
  {
    rule: 'no-circles-of-folders: web/src/claim/page.ts -> web/src/credits/log.ts',
    files: {
      'web/src/claim/page.ts': uses('../credits/log.js'),
      'web/src/credits/log.ts': plain,
    },
  },
  {
    rule: 'no-circles-of-folders: web/src/credits/page.ts -> web/src/frame/session.ts',
    files: {
      'web/src/credits/page.ts': uses('../frame/session.js'),
      'web/src/frame/session.ts': plain,
    },
  },
  {
    rule: 'no-circles-of-folders: src/credit/claims/make/claim.ts -> src/credit/options/offer.ts',
    files: {
      'src/credit/claims/make/claim.ts': uses('../../options/offer.js'),
    },
  },
  {
    rule: 'no-circles-of-folders: src/credit/options/offer.ts -> src/credit/claims/read/view.ts',
    files: {
      'src/credit/options/offer.ts': uses('../claims/read/view.js'),
      'src/credit/claims/read/view.ts': plain,
    },
  },
  {
    rule: 'web-knows-only-the-api: web/src/page.ts -> src/ledger/index.ts',
    files: { 'web/src/page.ts': uses('../../src/ledger/index.js') },
  },
  {
    rule: 'web-knows-only-the-api: web/src/check.ts -> src/verification/domain/check.ts',
    files: {
      'web/src/check.ts': uses('../../src/verification/domain/check.js'),
      'src/verification/domain/check.ts': plain,
    },
  },
  {
    rule: 'the-server-does-not-know-the-web: src/ledger/page.ts -> web/src/part.ts',
    files: { 'src/ledger/page.ts': uses('../../web/src/part.js'), 'web/src/part.ts': plain },
  },
  {
    rule: 'migrations-stand-alone: migrations/1-a.ts -> src/platform/index.ts',
    files: { 'migrations/1-a.ts': uses('../src/platform/index.js') },
  },
  {
    rule: 'no-test-code-in-the-product: src/ledger/fake.ts -> test/support.ts',
    files: { 'src/ledger/fake.ts': uses('../../test/support.js'), 'test/support.ts': plain },
  },
  {
    rule: 'only-packages-that-are-shipped: src/ledger/chance.ts -> fast-check',
    files: { 'src/ledger/chance.ts': uses('fast-check') },
  },
  {
    rule: 'src/reporting has no place in the order of the modules',
    files: { 'src/reporting/index.ts': plain },
  },
  {
    rule: 'nothing-unresolved: src/ledger/lost.ts -> ./nowhere.js',
    files: { 'src/ledger/lost.ts': uses('./nowhere.js') },
  },
];

/** What the rules let through: src/shared is used from everywhere, and uses its own files and pure packages. */
const allowed = {
  'src/shared/calendar.ts': uses('temporal-polyfill/fns/PlainDate'),
  'src/shared/words.ts': uses('./calendar.js'),
  'src/cli.ts': uses('./shared/words.js'),
  'src/ledger/service.ts': uses('../shared/calendar.js'),
  'src/credit/domain/days.ts': uses('../../shared/calendar.js'),
  'web/src/day.ts': uses('../../src/shared/calendar.js'),
  'web/src/app/router.ts': uses('../frame/session.js'),
};

const packages = JSON.stringify({
  dependencies: { typeorm: '1', '@noble/hashes': '2', 'temporal-polyfill': '1' },
  devDependencies: { 'fast-check': '4' },
});

describe('the boundaries between modules', () => {
  it('are respected in this repository', () => {
    expect(check('check-boundaries.mjs')).toEqual({
      status: 0,
      lines: [expect.stringMatching(/^Boundaries hold: \d+ files/)],
    });
  });

  describe('in a tree that breaks each of them', () => {
    const { status, lines } = inSourceTree(
      Object.assign(
        { 'package.json': packages },
        sharedApis,
        allowed,
        ...breaches.map(({ files }) => files),
      ),
      (root) => check('check-boundaries.mjs', '--root', root, '--at-least', '10'),
    );

    it.each(breaches)('are reported: $rule', ({ rule }) => {
      expect(lines).toContain(rule);
      expect(status).toBe(1);
    });

    it('are reported once each, and nothing else is reported', () => {
      expect(lines.slice(0, -1)).toEqual(breaches.map(({ rule }) => rule).toSorted());
    });
  });

  it('are not trusted if the check saw hardly any code', () => {
    const { status, lines } = inSourceTree(
      { 'package.json': packages, 'src/platform/index.ts': plain },
      (root) => check('check-boundaries.mjs', '--root', root),
    );
    expect(status).toBe(1);
    expect(lines).toContainEqual(expect.stringContaining('the check is blind: it saw no file of'));
    expect(lines).toContainEqual(expect.stringContaining('the check is blind: it saw 1 files'));
  });
});
