import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServerProcess } from '../support/server-process.js';

const password = 'a password for the demonstration';

describe('a server that is asked to stop', () => {
  it('answers the requests in flight, then ends with 0', async () => {
    const server = await startServerProcess({
      env: { LECTERN_DEMO: 'on', LECTERN_DEMO_PASSWORD: password },
    });
    try {
      await server.waitReady();
      const inFlight = Array.from({ length: 4 }, () =>
        fetch(`${server.url}/api/v1/session`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email: 'clinician@lectern.example', password }),
        }).then((answer) => answer.status),
      );
      // Checking a password takes long enough for all four to be seen at once.
      await taken(server.url, inFlight.length);
      const ended = server.kill('SIGTERM');
      expect(await Promise.all(inFlight)).toEqual([201, 201, 201, 201]);
      expect(await ended).toBe(0);
      await expect(fetch(`${server.url}/livez`)).rejects.toThrow('fetch failed');
    } finally {
      await server.stop();
    }
  });

  it('refuses wrong settings by name, before it touches anything', async () => {
    const server = await startServerProcess({ env: { LECTERN_LOG_LEVEL: 'loud' } });
    expect(await server.waitEnd()).toBe(1);
    expect(server.output).toContain('LECTERN_LOG_LEVEL');
    await server.stop();
  });

  it('keeps its accounts, and tells the password only once', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'lectern-accounts-'));
    const env = { LECTERN_DEMO: 'on', LECTERN_DATA_DIR: dataDir };
    const first = await startServerProcess({ env });
    let again: Awaited<ReturnType<typeof startServerProcess>> | null = null;
    try {
      await first.waitReady();
      await waitFor(() => /with the password \S+/.test(first.output));
      const told = /with the password (\S.*)/.exec(first.output)?.[1] ?? '';
      await first.kill('SIGKILL');
      again = await startServerProcess({ env });
      await again.waitReady();
      expect(again.output).not.toContain(told);
      const answer = await fetch(`${again.url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'clinician@lectern.example', password: told }),
      });
      expect(answer.status).toBe(201);
    } finally {
      await again?.stop();
      await first.stop();
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});

/** Waits until the server has this many requests in hand, beside the one that asks. */
async function taken(url: string, count: number): Promise<void> {
  for (let turn = 0; turn < 500; turn += 1) {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    const inFlight = Number(/^lectern_http_requests_in_flight (\d+)/m.exec(metrics)?.[1] ?? 0);
    if (inFlight > count) return;
  }
  throw new Error(`There were never ${count} requests in flight`);
}

async function waitFor(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !condition(); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
