import { Injectable } from '@nestjs/common';
import type { Progress } from './domain/progress.js';

const mostSessions = 20_000;

/**
 * What this process last knew of the sessions that are being read, so that their next beats need no reading first.
 * Only a hint: the statement that writes beats checks it; without a hint, or with a stale one, the session is read.
 */
@Injectable()
export class ProgressHints {
  private readonly hints = new Map<string, Progress>();

  get(learnerId: string, sessionId: string): Progress | null {
    return this.hints.get(keyOf(learnerId, sessionId)) ?? null;
  }

  set(learnerId: string, sessionId: string, progress: Progress): void {
    const key = keyOf(learnerId, sessionId);
    this.hints.delete(key);
    this.hints.set(key, progress);
    if (this.hints.size <= mostSessions) return;
    // A Map keeps the order of insertion: the first key is the one not used for longest.
    const [oldest] = this.hints.keys();
    if (oldest !== undefined) this.hints.delete(oldest);
  }

  forget(learnerId: string, sessionId: string): void {
    this.hints.delete(keyOf(learnerId, sessionId));
  }
}

function keyOf(learnerId: string, sessionId: string): string {
  return `${learnerId}/${sessionId}`;
}
