import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from './clock.js';
import { Database } from './database/database.js';
import { purgeAnswers } from './http/idempotency.js';
import { Jobs } from './jobs.js';

const PURGE = 'platform.purge';

/** Once a day: forgets the answers that nobody repeats a request for any more. */
@Injectable()
export class Maintenance implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register(PURGE, () => purgeAnswers(this.database, this.clock.now()));
    this.jobs.every('43 3 * * *', PURGE);
  }
}
