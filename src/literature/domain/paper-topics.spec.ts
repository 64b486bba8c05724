import { readTopicSubjects } from '../papers/topic-subjects.js';
import { topicSubjectProblems, topicsOfPaper } from './paper-topics.js';
import { topics } from '../../shared/topics.js';

const shipped = readTopicSubjects();
const heading = (name: string, major = true) => ({ name, major });

it.each([
  ['a main point', [heading('Ethics, Medical')], [], ['ethics']],
  [
    'several main points',
    [heading('Analgesics, Opioid'), heading('Chronic Pain')],
    [],
    ['pain-management', 'opioids'],
  ],
  [
    'a heading beside the main points',
    [heading('Stroke'), heading('Palliative Care', false)],
    [],
    [],
  ],
  [
    'a heading where none is a main point',
    [heading('Chronic Pain', false)],
    [],
    ['pain-management'],
  ],
  ['a keyword in another case', [], ['Human Trafficking'], ['human-trafficking']],
  ['a word inside a keyword', [], ['ethics committees'], []],
  ['pain as an outcome', [heading('Pain'), heading('Pain Measurement')], ['pain'], []],
])('%s gives its topics', (_, mesh, keywords, expected) => {
  expect(topicsOfPaper({ mesh, keywords }, shipped)).toEqual(expected);
});

it('the supplied list has every topic that bodies require', () => {
  expect(shipped.topics.map(({ topic }) => topic).toSorted()).toEqual(
    Object.keys(topics).toSorted(),
  );
});

it('a list with an unknown topic, a repeated one or one without its source is refused', () => {
  const [first] = shipped.topics;
  if (!first) throw new Error('There is a first topic');
  const problems = topicSubjectProblems({
    ...shipped,
    topics: [first, first, { ...first, topic: 'astrology', source: 'nobody' }],
  });
  expect(problems.map(({ path }) => path)).toEqual([
    '/topics/1/topic',
    '/topics/2/topic',
    '/topics/2/source',
  ]);
});
