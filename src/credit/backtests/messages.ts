import { catalogue } from '../../shared/messages.js';

export const t = catalogue('credit/backtests', {
  compared:
    '{id} {version} over {count, plural, one {# claim} other {# claims}}. Nothing was written.',
  revoked:
    'Left out: {count, plural, one {# revoked or withdrawn claim} other {# revoked or withdrawn claims}}.',
  notReplayed:
    'Left out: {count, plural, one {# claim that its stored evidence does not} other {# claims that their stored evidence does not}} replay under their own version.',
  outcomes: 'Same {same}, more {more}, less {less}, other credit {other}, refused {refused}.',
  flagged: 'Flagged before {before}, after {after}.',
  judged:
    '{count, plural, one {# award} other {# awards}} judged by today’s rules. Nothing was written.',
  allGiven: 'Today’s rules would give each of them.',
  largestClaims:
    'The {shown} of {count, plural, one {# changed claim} other {# changed claims}} with the largest effect:',
  allClaims:
    '{count, plural, one {# changed claim} other {# changed claims}}, the largest effect first:',
  largestAwards:
    'The {shown} of {count, plural, one {# award} other {# awards}} with the largest effect:',
  allAwards: '{count, plural, one {# award} other {# awards}}, the largest effect first:',
  refused: 'refused',
  noRule: 'no rule',
  'head.unit': 'unit',
  'head.before': 'before',
  'head.after': 'after',
  'head.change': 'change',
  'head.claim': 'claim',
  'head.completed': 'completed',
  'head.rules': 'rules',

  'column.learner': 'Learner',
  'column.completedOn': 'Completed on',
  'column.claimedAt': 'Claimed at (UTC)',
  'column.awarded': 'Awarded',
  'column.today': 'By today’s rules',
  'column.differs': 'What differs',
  'column.ruleSet': 'Rule set',
  'column.claim': 'Claim',

  rules: 'credit rules, and what other rules would change',
  check: 'check the rule files, without a database',
  folder: 'where the rules are; without it, the requirement profiles are checked too',
  backtest: 'what a rule set would have changed in past claims; writes nothing',
  review: 'past awards that today’s rules would not give; writes nothing',
  onlyProvider: 'only those of this provider',
  unreadable: '{file} cannot be read: {error}',

  candidate: 'the candidate',
  unusable:
    'The candidate is not a usable rule set. The problems, and how to fix them, are listed below.',
  problem: 'Line {line}, {path}: {problem} {remedy}',
});
