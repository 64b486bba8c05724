import { ACCOUNT_WAITS, NETWORK_WAITS, WINDOW_SECONDS, secondsToWait } from './throttle.js';

describe('the waits after failed sign-ins', () => {
  it.each([
    [1, 0, 1],
    [4, 0, 1],
    [5, 0, 30],
    [5, 29.2, 1],
    [6, 0, 60],
    [9, 0, 480],
    [10, 0, 900],
    [1000, 0, 900],
    [5, 500, 1],
  ])('%d failures of an account, the last %d s ago: %d s', (failures, ago, seconds) => {
    expect(secondsToWait(ACCOUNT_WAITS, failures, ago)).toBe(seconds);
  });

  it('let one network fail 20 times in a window', () => {
    expect(secondsToWait(NETWORK_WAITS, 19, 0)).toBe(1);
    expect(secondsToWait(NETWORK_WAITS, 20, 0)).toBe(900);
  });

  it('never exceed the window, so that nobody is locked out for good', () => {
    expect(Math.max(...ACCOUNT_WAITS, ...NETWORK_WAITS)).toBe(WINDOW_SECONDS);
  });
});
