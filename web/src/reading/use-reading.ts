import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { isPresent, shownSeconds } from './beat-queue.js';
import { currentReading, openReading, releaseReading } from './beats.js';
import { observe } from './presence.js';
import type { ReadingState } from './reading-loop.js';

const nothingYet: ReadingState = {
  status: 'starting',
  session: null,
  activeSeconds: 0,
  offlineSeconds: 0,
  answeredAtMs: 0,
  trouble: null,
};

/** Records the reading of a paper for as long as the page shows it. */
export function useReading(paperId: string, searchId: string | undefined): ReadingState {
  const subscribe = useCallback(
    (listener: () => void) => {
      const loop = openReading(paperId, searchId);
      const stop = loop.subscribe(listener);
      return () => {
        stop();
        releaseReading(loop);
      };
    },
    [paperId, searchId],
  );
  return useSyncExternalStore(
    subscribe,
    () => currentReading(paperId, searchId)?.state() ?? nothingYet,
  );
}

/** The active seconds, going on between the answers of the server while the reader is there. */
export function useShownSeconds(state: ReadingState): number {
  const [shown, setShown] = useState(0);
  useEffect(() => {
    const { session, activeSeconds, answeredAtMs } = state;
    if (!session) return;
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
    const first = setTimeout(tick);
    const timer = setInterval(tick, 1000);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [state]);
  return state.session ? shown : 0;
}
