import type { EmbeddedPostgres } from '../../src/platform/index.js';

interface RunningCluster {
  readonly cluster: EmbeddedPostgres;
  readonly folder: string;
}

let current: RunningCluster | null = null;

/** Handed from globalSetup to globalTeardown, which run in the same process. */
export const running = {
  set(value: RunningCluster): void {
    current = value;
  },
  take(): RunningCluster | null {
    const value = current;
    current = null;
    return value;
  },
};
