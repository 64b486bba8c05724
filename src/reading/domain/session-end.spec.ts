import { elapsedSeconds, endOf } from './session-end.js';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 2, 2, 9, minutes));

describe('when a session ended', () => {
  test.each([
    ['open', { startedAt: at(0), lastBeatAt: at(10), endedAt: null }, 39, null],
    [
      'silent for 30 minutes: at its last beat',
      { startedAt: at(0), lastBeatAt: at(10), endedAt: null },
      40,
      10,
    ],
    ['never a beat: at its start', { startedAt: at(0), lastBeatAt: null, endedAt: null }, 30, 0],
    ['ended by its page', { startedAt: at(0), lastBeatAt: at(10), endedAt: at(11) }, 12, 11],
  ])('%s', (_, session, now, minutes) => {
    expect(endOf(session, at(now))).toEqual(minutes === null ? null : at(minutes));
  });

  test('the elapsed time runs from the start to the latest beat', () => {
    expect(elapsedSeconds({ startedAt: at(0), lastBeatAt: at(10) })).toBe(600);
    expect(elapsedSeconds({ startedAt: at(0), lastBeatAt: null })).toBe(0);
  });
});
