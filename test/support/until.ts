import { setTimeout as pause } from 'node:timers/promises';

/** Waits for what something else, such as a job, will bring about. @throws Error after twenty seconds */
export async function until(happened: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await happened()); waited += 100) {
    if (waited > 20_000) throw new Error('It did not happen');
    await pause(100);
  }
}
