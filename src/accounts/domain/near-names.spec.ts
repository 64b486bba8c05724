import { nearNames } from './near-names.js';

const names = ['First Hospital', 'Harborview Institute', 'The Harborview Clinic', 'Mercy'];

it.each<[string, string[]]>([
  ['Mercy', ['Mercy']],
  ['mercie', ['Mercy']],
  ['Marcy', ['Mercy']],
  ['Mery', ['Mercy']],
  ['Mearcy', ['Mercy']],
  ['First Hospitl', ['First Hospital']],
  ['Harborview', ['Harborview Institute', 'The Harborview Clinic']],
  ['Mercy of the Sea', ['Mercy']],
  ['Xyz', []],
  ['', []],
])('%j may have meant %j', (meant, near) => {
  expect(nearNames(meant, names)).toEqual(near);
});

it('puts the nearest first, and names at most three', () => {
  const close = ['abcdefXY', 'abcdefgX', 'abcdXXXX', 'abcdeXXX'];
  expect(nearNames('abcdefgh', close)).toEqual(['abcdefgX', 'abcdefXY', 'abcdeXXX']);
});

it('accepts names that are two letters longer or shorter, or with half of their letters changed, but no others', () => {
  expect(nearNames('ab', ['xy'])).toEqual(['xy']);
  expect(nearNames('abcdef', ['abcxyz'])).toEqual(['abcxyz']);
  expect(nearNames('abcdef', ['abwxyz'])).toEqual([]);
});
