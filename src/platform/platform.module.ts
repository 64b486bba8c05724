import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock.js';
import { Configuration } from './configuration.js';
import { Database } from './database/database.js';
import { HealthController, Readiness } from './health.controller.js';
import { Jobs } from './jobs.js';
import { Metrics } from './metrics.js';
import { Maintenance } from './maintenance.js';

/** What every module is built on. */
@Module({})
export class PlatformModule {
  /** @param clock another clock than the server's own, for tests */
  static forRoot(configuration: Configuration, clock: Clock = new Clock()): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      controllers: [HealthController],
      providers: [
        { provide: Configuration, useValue: configuration },
        { provide: Clock, useValue: clock },
        {
          provide: Database,
          useFactory: async () => {
            const database = new Database(configuration);
            await database.connect();
            return database;
          },
        },
        Jobs,
        Metrics,
        Readiness,
        Maintenance,
      ],
      exports: [Configuration, Clock, Database, Jobs, Metrics, Readiness],
    };
  }
}
