import { Injectable } from '@nestjs/common';

/** The server's clock: the only source of "now" outside tests. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
