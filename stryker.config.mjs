/**
 * How mutants are made and tested; scripts/mutation.mjs says of which folder. They are made of the compiled files, and
 * Jest runs the tests with its own runner here: only that can tell which tests reach which mutant.
 */
export default {
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A mutant that hangs is found by its count of steps; on a busy machine a slow one shall not pass for it.
  timeoutMS: 30_000,
  // What no unit test reads.
  ignorePatterns: ['/dist', '/data', '/docs', '/test-results', '/web/public', '/.build'],
  tempDirName: '.build/mutation',
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  warnings: { slow: false },
  allowConsoleColors: false,
  jest: {
    projectType: 'custom',
    // Loads only the test files that import what was changed: several times as fast.
    enableFindRelatedTests: true,
    config: {
      projects: [],
      testEnvironment: 'node',
      transform: {},
      haste: { forceNodeFilesystemAPI: true },
    },
  },
};
