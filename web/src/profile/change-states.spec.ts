import { changeState } from './change-states.js';

it.each([
  [{}, {}],
  [{ state: '' }, {}],
  [{ state: 'toString' }, {}],
  [{ state: 1 }, {}],
  [{ state: 'waiting', other: 'x' }, { state: 'waiting' }],
])('an address with %j narrows the list to %j', (search, expected) => {
  expect(changeState(search)).toEqual(expected);
});
