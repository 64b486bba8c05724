import { asProblem } from '../api/problem.js';
import { endReading, sendBeats, startReading } from '../api/learner/reading.js';
import { acknowledge, batchOf, restoredQueue, withoutStale, type BeatQueue } from './beat-queue.js';
import { device, observe } from './presence.js';
import { ReadingLoop } from './reading-loop.js';

const storePrefix = 'lectern.beats.';

interface Opening {
  key: string;
  loop: ReadingLoop;
  leaveTimer: ReturnType<typeof setTimeout> | undefined;
  stopListening: () => void;
}

let current: Opening | null = null;

const keyOf = (paperId: string, searchId: string | undefined): string =>
  `${paperId} ${searchId ?? ''}`;

/**
 * The one loop of the paper that is open in this tab. React may mount, unmount and mount a page
 * again at once (strict mode does): the same opening is then taken up again, not begun twice.
 */
export function openReading(paperId: string, searchId: string | undefined): ReadingLoop {
  const key = keyOf(paperId, searchId);
  if (current?.key === key) {
    clearTimeout(current.leaveTimer);
    return current.loop;
  }
  if (current) leaveNow(current);
  const loop = new ReadingLoop({
    observe,
    start: () => startReading(paperId, searchId, device()),
    send: sendBeats,
    end: endReading,
    saveQueue,
  });
  current = { key, loop, leaveTimer: undefined, stopListening: listen(loop) };
  void sendLeftovers().then(() => loop.open());
  return loop;
}

/** The loop of a paper, while it is the one that is open. */
export function currentReading(paperId: string, searchId: string | undefined): ReadingLoop | null {
  return current?.key === keyOf(paperId, searchId) ? current.loop : null;
}

/** Says that a page no longer shows the paper; it ends unless the page comes back at once. */
export function releaseReading(loop: ReadingLoop): void {
  const opening = current;
  if (!opening || opening.loop !== loop) return;
  opening.leaveTimer = setTimeout(() => {
    leaveNow(opening);
    if (current === opening) current = null;
  }, 0);
}

function leaveNow(opening: Opening): void {
  clearTimeout(opening.leaveTimer);
  opening.stopListening();
  void opening.loop.leave();
}

function listen(loop: ReadingLoop): () => void {
  let standing = standingNow();
  // A change ends a stretch: its beat reports the state of the page before.
  const onChange = (): void => {
    const ended = standing;
    standing = standingNow();
    if (ended.visible && !standing.visible) loop.beatBeforeHiding(ended);
    else if (ended.visible !== standing.visible || ended.focused !== standing.focused) {
      loop.beat(ended);
    }
  };
  const onPageHide = (): void => loop.beatBeforeHiding(standing);
  const onOnline = (): void => void loop.flush();
  document.addEventListener('visibilitychange', onChange);
  window.addEventListener('pagehide', onPageHide);
  window.addEventListener('focus', onChange);
  window.addEventListener('blur', onChange);
  window.addEventListener('online', onOnline);
  return () => {
    document.removeEventListener('visibilitychange', onChange);
    window.removeEventListener('pagehide', onPageHide);
    window.removeEventListener('focus', onChange);
    window.removeEventListener('blur', onChange);
    window.removeEventListener('online', onOnline);
  };
}

/** The state of the page: whether it is visible, and whether it is in use. */
function standingNow(): { visible: boolean; focused: boolean } {
  return { visible: document.visibilityState === 'visible', focused: document.hasFocus() };
}

function saveQueue(queue: BeatQueue): void {
  try {
    const key = storePrefix + queue.sessionId;
    if (queue.waiting.length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(queue));
  } catch {
    // Without storage the queue lives in memory only, as long as the page.
  }
}

/**
 * Sends the beats that an earlier page of this tab could not. What the server refuses for good is
 * forgotten; without a connection everything stays for the next time.
 */
async function sendLeftovers(): Promise<void> {
  for (const key of storedKeys()) {
    const stored = restoredQueue(sessionStorage.getItem(key) ?? '');
    let queue = stored && withoutStale(stored, Date.now());
    try {
      while (queue && queue.waiting.length > 0) {
        const batch = batchOf(queue, Date.now());
        await sendBeats(queue.sessionId, batch, false);
        queue = acknowledge(queue, batch.at(-1)?.seq ?? Infinity);
        saveQueue(queue);
      }
      sessionStorage.removeItem(key);
    } catch (error) {
      if (!asProblem(error).passing) sessionStorage.removeItem(key);
    }
  }
}

function storedKeys(): string[] {
  try {
    return Object.keys(sessionStorage).filter((key) => key.startsWith(storePrefix));
  } catch {
    return [];
  }
}
