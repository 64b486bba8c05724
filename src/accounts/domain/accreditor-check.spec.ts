import {
  accreditorProblems,
  comparable,
  namesOf,
  standsFor,
  type AccreditorEntry,
} from './accreditor-check.js';

const entry = (code: string, over: Partial<AccreditorEntry> = {}): AccreditorEntry => ({
  code,
  name: `The ${code} Council`,
  shortName: `Council ${code}`,
  accredits: 'physicians',
  otherNames: [],
  jurisdiction: 'US',
  source: 'list',
  confirmed: true,
  ...over,
});
const sources = { list: { title: 'A list', address: null } };
const problems = (...accreditors: AccreditorEntry[]) =>
  accreditorProblems({ sources, accreditors }).map(({ path, message }) => `${path} ${message}`);

it('accepts accreditors that refer to one another', () => {
  expect(problems(entry('A', { memberOf: 'B', implies: ['C'] }), entry('B'), entry('C'))).toEqual(
    [],
  );
});

it.each<[string, AccreditorEntry[], string[]]>([
  [
    'a code used twice',
    [entry('A'), entry('A', { name: 'Other', shortName: 'O' })],
    [
      '/accreditors/1/code "A" is used twice.',
      '/accreditors/1/otherNames "a" is also the name of another accreditor.',
    ],
  ],
  [
    'a name of another, however it is written',
    [entry('A'), entry('B', { otherNames: ['a  COUNCIL'] })],
    ['/accreditors/1/otherNames "a council" is also the name of another accreditor.'],
  ],
  [
    'a source that is not listed',
    [entry('A', { source: 'hearsay' })],
    ['/accreditors/0/source "hearsay" is not among the sources.'],
  ],
  [
    'a member of nobody here',
    [entry('A', { memberOf: 'Z' })],
    ['/accreditors/0/memberOf "Z" is not the code of another accreditor in this file.'],
  ],
  [
    'one that implies itself',
    [entry('A', { implies: ['A'] })],
    ['/accreditors/0/implies "A" is not the code of another accreditor in this file.'],
  ],
])('names %s', (_, accreditors, found) => {
  expect(problems(...accreditors)).toEqual(found);
});

it('says for each problem what to do', () => {
  const wrong = [
    entry('A', { source: 'hearsay', memberOf: 'Z' }),
    entry('A', { name: 'Other', shortName: 'O' }),
  ];
  const remedies = accreditorProblems({ sources, accreditors: wrong }).map(({ remedy }) => remedy);
  expect(remedies).toEqual([
    'Add it under sources.',
    'Enter the code of another accreditor.',
    'Give each accreditor its own code.',
    'Keep it for one of them only.',
  ]);
});

it('an accreditation represents the accreditor, its group and what it implies', () => {
  expect(standsFor(entry('A'))).toEqual(['A']);
  expect(standsFor(entry('A', { memberOf: 'B', implies: ['C', 'D'] }))).toEqual([...'ABCD']);
});

it('compares names as a whole, ignoring case, a leading article and repeated spaces', () => {
  expect(namesOf(entry('A', { otherNames: ['Alpha'] }))).toEqual([
    'The A Council',
    'Council A',
    'Alpha',
  ]);
  expect(comparable('  The  Joint\tCommission ')).toBe('joint commission');
  expect(comparable('Over the Hill')).toBe('over the hill');
  expect(comparable('Cafe\u0301')).toBe('caf\u00e9');
});
