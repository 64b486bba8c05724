import { Problem, unreachable } from '../api/problem.js';
import type { Beat, ReadingProgress } from '../api/types.js';
import type { BeatQueue } from './beat-queue.js';
import { ReadingLoop } from './reading-loop.js';

const refused = (status: number, code: string): Problem => new Problem(status, code, code, code);

/** A server that answers with what the test says, and a browser whose clock only the test moves. */
function world() {
  const answers: (Problem | 'taken')[] = [];
  const seen = {
    nowMs: 0,
    starts: 0,
    ended: [] as string[],
    sent: [] as { sessionId: string; seqs: number[]; sinceMs: number[] }[],
    kept: null as BeatQueue | null,
  };
  const progress: ReadingProgress = {
    activeSeconds: 7,
    offlineSeconds: 2,
    elapsedSeconds: 9,
    spans: [],
  };
  const loop = new ReadingLoop({
    observe: () => ({
      atMs: seen.nowMs,
      visible: true,
      focused: true,
      lastInputAtMs: seen.nowMs,
      words: 0,
    }),
    start: async () => {
      seen.starts += 1;
      return {
        id: `session-${seen.starts}`,
        paperId: 'p',
        startedAt: '',
        beatIntervalSeconds: 3600,
        idleLimitSeconds: 120,
      };
    },
    send: async (sessionId: string, beats: Beat[]) => {
      seen.sent.push({
        sessionId,
        seqs: beats.map((beat) => beat.seq),
        sinceMs: beats.map((beat) => beat.sinceMs),
      });
      const answer = answers.shift() ?? 'taken';
      if (answer instanceof Problem) throw answer;
      return progress;
    },
    end: async (sessionId: string) => {
      seen.ended.push(sessionId);
      return progress;
    },
    saveQueue: (queue) => {
      seen.kept = queue;
    },
  });
  return { loop, seen, answers };
}

describe('the loop of beats', () => {
  it('starts a session, sends its first beat, and ends it when the reader leaves', async () => {
    const { loop, seen } = world();
    await loop.open();
    await loop.flush();
    await loop.leave();
    expect(seen.sent.map(({ seqs }) => seqs)).toEqual([[1], [2]]);
    expect(seen.ended).toEqual(['session-1']);
    expect(loop.state()).toMatchObject({
      status: 'recording',
      activeSeconds: 7,
      offlineSeconds: 2,
      trouble: null,
    });
  });

  it('loses no beat while the server cannot be reached, and says how long each waited', async () => {
    const { loop, seen, answers } = world();
    answers.push(unreachable(), unreachable());
    await loop.open();
    await loop.flush();
    seen.nowMs = 15_000;
    loop.beat();
    await loop.flush();
    expect(loop.state()).toMatchObject({ status: 'waiting' });
    expect(seen.kept?.waiting).toHaveLength(2);
    seen.nowMs = 30_000;
    loop.beat();
    await loop.flush();
    expect(seen.sent.at(-1)).toMatchObject({ seqs: [1, 2, 3], sinceMs: [30_000, 15_000, 0] });
    expect(seen.kept?.waiting).toEqual([]);
    expect(loop.state().trouble).toBeNull();
    await loop.leave();
  });

  it('does not end a session that still has beats to send: another page of the tab sends them', async () => {
    const { loop, seen, answers } = world();
    await loop.open();
    await loop.flush();
    answers.push(unreachable(), unreachable());
    await loop.leave();
    expect(seen.ended).toEqual([]);
    expect(seen.kept?.waiting).toHaveLength(1);
  });

  it('begins a new session when the server has closed the old one', async () => {
    const { loop, seen, answers } = world();
    await loop.open();
    await loop.flush();
    answers.push(refused(409, 'session-ended'));
    loop.beat();
    await loop.flush();
    await loop.flush();
    expect(seen.starts).toBe(2);
    expect(seen.sent.at(-1)).toMatchObject({ sessionId: 'session-2', seqs: [1] });
    await loop.leave();
  });

  it('does not send again what was refused for good', async () => {
    const { loop, seen, answers } = world();
    answers.push(refused(400, 'invalid-input'));
    await loop.open();
    await loop.flush();
    loop.beat();
    await loop.flush();
    expect(seen.sent.map(({ seqs }) => seqs)).toEqual([[1], [2]]);
    await loop.leave();
  });

  it('ends a session that began after the reader had left', async () => {
    const { loop, seen } = world();
    const opening = loop.open();
    await loop.leave();
    await opening;
    expect(seen.sent).toEqual([]);
    expect(seen.ended).toEqual(['session-1']);
  });
});
