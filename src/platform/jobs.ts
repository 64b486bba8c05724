import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  Logger as JobLogger,
  parseCronItems,
  run,
  type CronItem,
  type Runner,
  type TaskList,
} from 'graphile-worker';
import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { Configuration } from './configuration.js';

type JobHandler = (payload: unknown) => Promise<void>;

/** Work that must survive the process: rows in PostgreSQL, enqueued in the transaction that caused them. */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly tasks: TaskList = {};
  private readonly cron: CronItem[] = [];
  private runner: Runner | null = null;
  private pool: pg.Pool | null = null;

  constructor(private readonly configuration: Configuration) {}

  /** Says what does the jobs of this name. Called while modules start. */
  register(name: string, handler: JobHandler): void {
    this.tasks[name] = (payload) => handler(payload);
  }

  /** Runs a registered job at the times of a crontab pattern (UTC). */
  every(pattern: string, name: string): void {
    this.cron.push({ task: name, match: pattern, identifier: name });
  }

  /** Adds a job in the caller's transaction. A job with the same key that has not run yet is replaced. */
  async enqueue(
    manager: EntityManager,
    name: string,
    payload: object,
    options: { jobKey?: string } = {},
  ): Promise<void> {
    await manager.query(
      'SELECT graphile_worker.add_job(identifier => $1, payload => $2::json, job_key => $3)',
      [name, JSON.stringify(payload), options.jobKey ?? null],
    );
  }

  /** Starts doing jobs. New ones are announced by the database, so an idle server hardly ever asks. */
  async start(): Promise<void> {
    this.pool = new pg.Pool({
      connectionString: this.configuration.databaseUrl,
      max: 3,
      application_name: 'lectern-jobs',
    });
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.runner = await run({
      pgPool: this.pool,
      taskList: this.tasks,
      parsedCronItems: parseCronItems(this.cron),
      concurrency: 1,
      pollInterval: 10 * 60_000,
      noHandleSignals: true,
      logger: new JobLogger(() => () => undefined),
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.runner?.stop();
    await this.pool?.end();
  }
}
