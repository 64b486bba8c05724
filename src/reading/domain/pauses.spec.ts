import { longestPause } from './pauses.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 25, 14, minute));
const stretch = (from: number, to: number) => ({ startsAt: at(from), endsAt: at(to) });
const window = stretch(0, 30);

it.each<[string, [number, number][], number]>([
  ['is the window where nothing was read', [], 30],
  ['is nothing where all was read', [[0, 30]], 0],
  ['may come before the first stretch', [[12, 30]], 12],
  [
    'may come between two',
    [
      [0, 5],
      [20, 28],
    ],
    15,
  ],
  ['may come after the last', [[0, 10]], 20],
  [
    'takes stretches in any order',
    [
      [20, 28],
      [0, 5],
    ],
    15,
  ],
  [
    'does not begin inside a longer stretch',
    [
      [0, 25],
      [5, 10],
    ],
    5,
  ],
])('the longest pause %s', (_, read, minutes) => {
  const stretches = read.map(([from, to]) => stretch(from, to));
  expect(longestPause(window, stretches)).toBe(minutes * 60);
});
