import { Clock } from '../../src/platform/index.js';

/** A clock that stands still until the test moves it. */
export class TestClock extends Clock {
  private milliseconds: number;

  /** @param start where it stands first: a Monday afternoon unless said otherwise */
  constructor(start = '2026-03-02T14:00:00.000Z') {
    super();
    this.milliseconds = Date.parse(start);
  }

  override now(): Date {
    return new Date(this.milliseconds);
  }

  /** Moves it on; a negative number moves it back. */
  advance(milliseconds: number): void {
    this.milliseconds += milliseconds;
  }

  /** Sets it to an instant (ISO 8601). */
  set(instant: string): void {
    this.milliseconds = Date.parse(instant);
  }
}
