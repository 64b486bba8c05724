/** The modules of src/, from the one that knows nobody to the one that knows everybody. */
export const modules = [
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
];

/** Packages that src/shared and a domain/ folder may use: pure, small, without clock or chance. */
const purePackages = ['decimal.js', 'intl-messageformat', 'saxes'];

/** Of packages that also draw random numbers or look at the clock, the files that those may use. */
const pureFiles = [
  '@noble/curves/ed25519',
  '@noble/curves/nist',
  '@noble/hashes/legacy',
  '@noble/hashes/sha2',
  'temporal-polyfill/fns/PlainDate',
];

/** Small pure files that all modules and the pages use. */
const shared = '^src/shared/';

const spec = '\\.(spec|test)\\.tsx?$';

/** The one file of a module that the pages may import; as pure as what it names. */
const browserFile = '^src/[^/]+/browser\\.ts$';

const pure = [
  `(^|/)node_modules/(${purePackages.map(escaped).join('|')})/`,
  `(^|/)node_modules/(${pureFiles.join('|')})(\\.d)?\\.[jt]s$`,
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'only-the-shared-api',
      comment:
        'A module is entered through its index.ts. Export what you need there, or ask whether you need it.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: ['^src/[^/]+/domain/', browserFile, shared, spec] },
      to: {
        path: '^src/([^/]+)/',
        pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', shared],
      },
    },
    {
      name: 'only-the-shared-api-from-the-application',
      comment:
        'main, cli and the application put the modules together; they too enter them through index.ts.',
      severity: 'error',
      from: { path: '^src/[^/]+\\.ts$' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/[^/]+/index\\.ts$', shared] },
    },
    ...modules.slice(0, -1).map((name, position) => ({
      name: `${name}-not-leftwards`,
      comment: `Dependencies run auditing -> ... -> platform. What ${name} must call in a module left of it registers itself with ${name}.`,
      severity: 'error',
      from: { path: `^src/${name}/`, pathNot: spec },
      to: { path: `^src/(${modules.slice(position + 1).join('|')})/` },
    })),
    {
      name: 'modules-do-not-know-the-application',
      comment: 'A module does not know what it is put together with.',
      severity: 'error',
      from: { path: '^src/[^/]+/' },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'domain-is-self-contained',
      comment: `domain/ imports only domain/ folders, of its own module and of those to its right, src/shared, ${[...purePackages, ...pureFiles].join(', ')}: what a rule needs comes in as plain data.`,
      severity: 'error',
      from: { path: ['^src/[^/]+/domain/', browserFile], pathNot: spec },
      to: {
        pathNot: ['^src/[^/]+/domain/', shared, ...pure],
      },
    },
    {
      name: 'shared-knows-no-module',
      comment: `src/shared lies below all modules and is used by the pages too: it imports only its own files, ${[...purePackages, ...pureFiles].join(', ')}.`,
      severity: 'error',
      from: { path: shared, pathNot: spec },
      to: { pathNot: [shared, ...pure] },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'web-knows-only-the-api',
      comment:
        'The pages use the HTTP interface; of the server they share src/shared and what a browser.ts names.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|migrations)/', pathNot: [shared, browserFile] },
    },
    {
      name: 'the-server-does-not-know-the-web',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { path: '^web/' },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A migration must do tomorrow what it did today, whatever has become of the code.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^(src|test)/' },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^(src|migrations|web/src)/', pathNot: spec },
      to: { path: [spec, '^test/'] },
    },
    {
      name: 'only-packages-that-are-shipped',
      comment: 'npm install --omit=dev must be enough to run the server.',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: spec },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only', 'npm', 'npm-optional'],
      },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that the cruiser cannot follow is one that the rules above cannot judge.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|build-test|\\.build)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
    },
  },
};

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('.', '\\.');
}
