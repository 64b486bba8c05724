import type { Finding } from '../../api/types.js';
import { groupsOf } from './finding-groups.js';

const finding = (rule: string, outcome: Finding['outcome'], effect?: 'no-credit'): Finding => ({
  ...(effect && { effect }),
  rule,
  outcome,
  title: rule,
  required: '',
  observed: '',
  source: '',
  sourceUrl: null,
  remedy: null,
});

describe('the groups of findings', () => {
  it('put what is not met first and keep the order of the rules', () => {
    const groups = groupsOf([
      finding('a', 'met'),
      finding('b', 'flagged'),
      finding('c', 'not-met'),
      finding('d', 'met'),
    ]);
    expect(groups.map((group) => [group.group, ...group.findings.map(({ rule }) => rule)])).toEqual(
      [
        ['not-met', 'c'],
        ['flagged', 'b'],
        ['met', 'a', 'd'],
      ],
    );
  });

  it('do not hide under what is met the rule that took the credit away', () => {
    const groups = groupsOf([
      finding('who', 'met', 'no-credit'),
      finding('b', 'met'),
      finding('c', 'flagged'),
    ]);
    expect(groups.map(({ group }) => group)).toEqual(['no-credit', 'flagged', 'met']);
  });

  it('leave out an outcome without findings', () => {
    expect(groupsOf([finding('a', 'met')]).map(({ group }) => group)).toEqual(['met']);
    expect(groupsOf([])).toEqual([]);
  });
});
