import { shippedProfile, inCategory } from '../../../../test/support/requirement-entries.js';
import { standing } from '../standing/standing.js';

const texas = shippedProfile('us.state.tx');
const lenient = {
  ...texas,
  rules: texas.rules.map((rule) =>
    rule.operator === 'topic-minimum' ? { ...rule, selfDeclared: true } : rule,
  ),
};
const days = { startsOn: '2022-09-01', on: '2024-08-31', today: '2024-08-31' };

it.each([
  ['derived', [], '2.00', '2.00'],
  ['the learner’s own word', ['ethics'], '0.00', '2.00'],
])('credit on a topic that is %s counts where the body allows it', (_, own, strict, where) => {
  const entry = inCategory('us.state.tx', 'formal', '2', '2023-05-01', {
    topics: ['ethics'],
    selfDeclaredTopics: own,
  });
  const applied = (profile: typeof texas) =>
    standing([entry], { profile, ...days }).asked.find(({ topic }) => topic === 'ethics')?.applied;
  expect(applied(texas)).toBe(strict);
  expect(applied(lenient)).toBe(where);
});
