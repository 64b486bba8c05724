import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Database } from '../../platform/index.js';
import { ServerKey } from './server-key.entity.js';

/**
 * Random keys that outlive a restart and that all processes share: each is a row, made by the process that
 * needs it first. They are stored with the data, so they hide nothing from someone who can read the database.
 */
@Injectable()
export class ServerKeys {
  private readonly known = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The 32-byte key of this name. */
  named(name: string): Promise<Buffer> {
    const known = this.known.get(name);
    if (known) {
      return known;
    }
    const loading = this.load(name);
    this.known.set(name, loading);
    // A failure (the database was away) is not remembered.
    loading.catch(() => this.known.delete(name));
    return loading;
  }

  private async load(name: string): Promise<Buffer> {
    await this.database.query(
      `INSERT INTO server_key (name, key, created_at) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT server_key_pk DO NOTHING`,
      [name, randomBytes(32), this.clock.now()],
    );
    const row = await this.database.dataSource.manager.findOneBy(ServerKey, { name });
    if (!row) {
      throw new Error(`The server key ${name} is gone`);
    }
    return row.key;
  }
}
