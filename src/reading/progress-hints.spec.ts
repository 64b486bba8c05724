import { ProgressHints } from './progress-hints.js';

const progress = {
  startedAt: new Date(0),
  lastSeq: 7,
  lastBeatAt: null,
  lastSpan: null,
  offlineSeconds: 0,
};

describe('what a process remembers about sessions', () => {
  test('never returns a hint of one learner for another', () => {
    const hints = new ProgressHints();
    hints.set('ada', 's1', progress);
    expect(hints.get('ada', 's1')).toBe(progress);
    expect(hints.get('ben', 's1')).toBeNull();
    hints.forget('ada', 's1');
    expect(hints.get('ada', 's1')).toBeNull();
  });

  test('is bounded: the session that was silent for longest is forgotten first', () => {
    const hints = new ProgressHints();
    hints.set('ada', 'silent', progress);
    hints.set('ada', 'busy', progress);
    for (let other = 0; other < 19_999; other += 1) {
      hints.set('ada', 'busy', progress);
      hints.set('ada', `s${other}`, progress);
    }
    expect(hints.get('ada', 'silent')).toBeNull();
    expect(hints.get('ada', 'busy')).toBe(progress);
    expect(hints.get('ada', 's0')).toBe(progress);
  });
});
