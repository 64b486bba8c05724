import { isTopic, topicIds, topics } from './topics.js';

it('topics are recognised by their key, and each has its own name', () => {
  expect(topicIds).toEqual(['ethics', 'pain-management', 'opioids', 'human-trafficking']);
  const words = Object.values(topics);
  for (const each of words) expect(each).toMatch(/^[A-Z][a-z]+ [a-z ]+[a-z]$/);
  expect(new Set(words).size).toBe(words.length);
});

it.each([
  ['opioids', true],
  ['Opioids', false],
  ['toString', false],
  ['', false],
])('whether %j is a topic: %s', (text, known) => {
  expect(isTopic(text)).toBe(known);
});
