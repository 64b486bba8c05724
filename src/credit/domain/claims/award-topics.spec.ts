import {
  article,
  cycle,
  evidence,
  ofReading,
  source,
} from '../../../../test/support/rule-evidence.js';
import { derivedTopics } from './award-topics.js';

const on = (...topics: ('ethics' | 'opioids' | 'pain-management')[]) => source({ topics });
const papers = (...topics: string[]) => topics.map((topic) => ({ topic, origin: 'papers' }));

it('an award for an article has the topics of its provider and of its paper', () => {
  const one = article({ topics: ['opioids'], source: on('pain-management', 'opioids') });
  expect(derivedTopics(evidence({ cycles: [], article: one }))).toEqual([
    { topic: 'opioids', origin: 'activity' },
    ...papers('pain-management'),
  ]);
});

it.each([
  ['one of its papers', [[on('ethics'), on()]], ['ethics']],
  ['papers of every cycle', [[on('ethics', 'opioids')], [on(), on('opioids')]], ['opioids']],
  ['a paper of one cycle only', [[on('ethics')], [on()]], []],
  ['none of its papers', [[on()]], []],
])('an award for cycles has the topics of %s', (_, sources, topics) => {
  const cycles = sources.map((its) => cycle({ sources: its }));
  expect(derivedTopics(evidence({ cycles }))).toEqual(papers(...topics));
});

it.each([
  ['every paper', [on('ethics'), on('ethics', 'opioids')], ['ethics']],
  ['one paper of several', [on('ethics'), on()], []],
  ['no paper', [], []],
])('an award for hours has a topic if %s has it', (_, sources, topics) => {
  const hours = evidence({ ...ofReading(60), cycles: [], sources });
  expect(derivedTopics(hours)).toEqual(papers(...topics));
});
