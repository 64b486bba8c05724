import { setTimeout as pause } from 'node:timers/promises';

const longest = 120_000;

/**
 * Waits for what something else, such as a job or another process, will bring about.
 * @throws Error after so long that no machine is that busy
 */
export async function until(happened: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + longest; !(await happened()); await pause(20)) {
    if (Date.now() > deadline) throw new Error('It did not happen');
  }
}
