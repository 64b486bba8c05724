import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../platform/index.js';
import { SignInSessions } from './sign-in/sign-in-sessions.js';
import { SignInThrottle } from './sign-in/sign-in-throttle.js';

const PURGE = 'accounts.purge';

/** Once a day: deletes sessions whose time is over and failures that the window has forgotten. */
@Injectable()
export class Maintenance implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly sessions: SignInSessions,
    private readonly throttle: SignInThrottle,
  ) {}

  onModuleInit(): void {
    this.jobs.register(PURGE, async () => {
      await this.sessions.purge();
      await this.throttle.purge();
    });
    this.jobs.every('17 3 * * *', PURGE);
  }
}
