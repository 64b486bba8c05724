import { resolve } from 'node:path';

// Tests run as compiled JavaScript: `npm run build:test` first (npm test does).
const build = resolve(process.env.LECTERN_BUILD_DIR ?? 'build-test');

/**
 * The runner knows no time limit of its own; test/support/time-limit.ts gives every test that of its project.
 * Only projects that reach the database start one.
 */
const project = (displayName, testMatch, { database = true } = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  roots: [build],
  runner: 'jest-light-runner',
  transform: {},
  testMatch,
  haste: { forceNodeFilesystemAPI: true },
  setupFilesAfterEnv: [`${build}/test/support/time-limit.js`],
  ...(database && {
    globalSetup: `${build}/test/support/global-setup.js`,
    globalTeardown: `${build}/test/support/global-teardown.js`,
  }),
});

const apart = ['browser', 'load', 'faults', 'interop'];

export default {
  rootDir: import.meta.dirname,
  // One more than the two cores that we reckon with: a file waits for browsers, servers and databases much of its time.
  maxWorkers: 3,
  testSequencer: `${import.meta.dirname}/scripts/test-sequencer.mjs`,
  projects: [
    project('unit', [`${build}/src/**/*.spec.js`, `${build}/web/src/**/*.spec.js`], {
      database: false,
    }),
    project('integration', [
      `${build}/test/**/*.test.js`,
      ...apart.map((folder) => `!${build}/test/${folder}/**`),
    ]),
    ...apart.map((folder) => project(folder, [`${build}/test/${folder}/**/*.test.js`])),
  ],
};
