import { Injectable } from '@nestjs/common';

/** What a job that follows an issue is given. */
export interface IssuedCertificate {
  readonly learnerId: string;
  readonly certificateId: string;
}

/**
 * The jobs that follow the issue of a certificate: what can be done again at any time and need not hold up a claim. They are
 * enqueued in the statement that issues, in the order in which they were added here.
 */
@Injectable()
export class FollowUps {
  private readonly names: string[] = [];

  /** Called while modules start, by those that have something to do in this installation. */
  add(jobName: string): void {
    this.names.push(jobName);
  }

  get jobNames(): readonly string[] {
    return this.names;
  }
}
