import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { t } from './messages.js';

/** Any number that only this lock uses. */
const ownerLock = 4_917_230_117;

/**
 * Who may start and stop the server of a data folder: the process that holds this advisory lock. It ends
 * with the process however that ends, and its connection breaks the moment the server goes away.
 */
export class Ownership {
  private constructor(
    private readonly client: pg.Client,
    private readonly socket: Socket,
  ) {}

  /** @returns null when another process has it, together with who */
  static async claim(
    adminUrl: string,
  ): Promise<{ ownership: Ownership; rival: null } | { ownership: null; rival: string }> {
    const socket = new Socket();
    const client = new pg.Client({
      stream: () => socket,
      connectionString: adminUrl,
      application_name: t('thisProcess', { pid: process.pid }),
      keepAlive: true,
    });
    client.on('error', () => undefined);
    await client.connect();
    // A process that was just killed keeps it until PostgreSQL notices the closed connection.
    for (let attempt = 0; ; attempt += 1) {
      const { rows } = await client.query<{ held: boolean }>(
        'SELECT pg_try_advisory_lock($1) AS held',
        [ownerLock],
      );
      if (rows[0]?.held) {
        // It alone does not keep this process alive.
        socket.unref();
        return { ownership: new Ownership(client, socket), rival: null };
      }
      if (attempt === 15) break;
      await sleep(100);
    }
    const { rows } = await client.query<{ name: string | null }>(
      `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
       WHERE l.locktype = 'advisory' AND l.granted AND (l.classid::bigint << 32) + l.objid::bigint = $1`,
      [ownerLock],
    );
    await client.end();
    return { ownership: null, rival: rows[0]?.name ?? t('anotherProcess') };
  }

  /** Calls back once when the server or the connection to it is gone. */
  onLost(callback: () => void): void {
    this.client.once('end', callback);
  }

  async release(): Promise<void> {
    // The farewell must arrive even when nothing else keeps the process alive: the server is stopped after it.
    this.socket.ref();
    await this.client.end().catch(() => undefined);
  }
}
