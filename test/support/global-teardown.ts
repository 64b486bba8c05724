import { rm } from 'node:fs/promises';
import { running } from './running-cluster.js';

/** Once after all tests. */
export default async function stopTestCluster(): Promise<void> {
  const found = running.take();
  if (!found) return;
  await found.cluster.stop();
  await rm(found.folder, { recursive: true, force: true });
}
