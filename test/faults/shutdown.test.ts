import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

const password = 'a password for the demonstration';
const signIn = JSON.stringify({ email: 'clinician@lectern.example', password });

describe('a server that is asked to stop', () => {
  it('answers the requests in flight, then ends with 0', async () => {
    const server = await startServerProcess({
      env: { LECTERN_DEMO: 'on', LECTERN_DEMO_PASSWORD: password },
    });
    try {
      await server.waitReady();
      const inFlight = Array.from({ length: 4 }, () => new HalfSent(server.url));
      // Beside the request that asks.
      await until(async () => (await requestsInFlight(server.url)) > inFlight.length);
      const ended = server.kill('SIGTERM');
      await until(() => refuses(server.url));
      expect(await Promise.all(inFlight.map((request) => request.sendTheRest()))).toEqual([
        201, 201, 201, 201,
      ]);
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

  it('keeps its accounts, and prints the password only once', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'lectern-accounts-'));
    const env = { LECTERN_DEMO: 'on', LECTERN_DATA_DIR: dataDir };
    const first = await startServerProcess({ env });
    let again: Awaited<ReturnType<typeof startServerProcess>> | null = null;
    try {
      await first.waitReady();
      await until(() => /with the password \S+/.test(first.output));
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

/** A sign-in of which the server has only the first half: it is in flight for as long as the test wants. */
class HalfSent {
  private readonly request;
  private readonly status: Promise<number | undefined>;

  constructor(url: string) {
    this.request = request(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': signIn.length },
    });
    this.status = new Promise((resolve, reject) => {
      this.request.once('error', reject);
      this.request.once('response', (response) => {
        response.resume();
        resolve(response.statusCode);
      });
    });
    this.request.write(signIn.slice(0, 10));
  }

  /** @returns the status of the answer */
  sendTheRest(): Promise<number | undefined> {
    this.request.end(signIn.slice(10));
    return this.status;
  }
}

async function requestsInFlight(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^lectern_http_requests_in_flight (\d+)/m.exec(metrics)?.[1] ?? 0);
}

/** Whether the server takes no more connections. */
function refuses(url: string): Promise<boolean> {
  return fetch(`${url}/livez`).then(
    () => false,
    () => true,
  );
}
