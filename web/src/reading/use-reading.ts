import { useEffect, useState, useSyncExternalStore } from 'react';
import { isPresent, shownSeconds } from './beat-queue.js';
import { openReading, releaseReading } from './beats.js';
import { observe } from './presence.js';
import type { ReadingLoop, ReadingState } from './reading-loop.js';

const nothingYet: ReadingState = {
  status: 'starting',
  session: null,
  activeSeconds: 0,
  answeredAtMs: 0,
  trouble: null,
};

/** Records the reading of a paper for as long as the page shows it. */
export function useReading(
  paperId: string,
  searchId: string | undefined,
): {
  state: ReadingState;
  loop: ReadingLoop | null;
} {
  const [loop, setLoop] = useState<ReadingLoop | null>(null);
  useEffect(() => {
    const opened = openReading(paperId, searchId);
    setLoop(opened);
    return () => releaseReading(opened);
  }, [paperId, searchId]);
  const state = useSyncExternalStore(
    loop?.subscribe ?? neverChanges,
    loop?.state ?? (() => nothingYet),
  );
  return { state, loop };
}

/** The active seconds, going on between the answers of the server while the reader is there. */
export function useShownSeconds(state: ReadingState): number {
  const [shown, setShown] = useState(0);
  useEffect(() => {
    const { session, activeSeconds, answeredAtMs } = state;
    if (!session) {
      setShown(0);
      return;
    }
    const tick = (): void => {
      const seen = observe();
      const next = shownSeconds({
        activeSeconds,
        answeredAtMs,
        nowMs: seen.atMs,
        present: isPresent(seen, session.idleLimitSeconds),
        beatIntervalSeconds: session.beatIntervalSeconds,
      });
      // A second more or less between two clocks is not worth a jump backwards.
      setShown((before) => (next < before && before - next < 4 ? before : next));
    };
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [state]);
  return shown;
}

const neverChanges = (): (() => void) => () => undefined;
