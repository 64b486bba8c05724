import { pageMessages } from '../../ui/messages.js';

export const t = pageMessages('requirements/standing', {
  requirements: 'Requirements',
  addFirst: '<link>Add a requirement</link> to see what counts and what is still to go.',
  labelled: '{name}, {label}',
  totalAndPeriod: '{total} · {period}',

  total: 'Total, in {unit}',
  of: '<strong>{applied}</strong> of {mark}',
  ofAtMost: '<strong>{applied}</strong> of at most {mark}',
  earned: '{amount} earned',
  counted: '{amount} counted',
  excess: '{amount} in excess',
  toGo: '{amount} to go by {day, date, medium}',
  toGoAlways: '{amount} to go; required at all times',
  includesUnaudited: 'includes {amount} that you recorded yourself, not audited',
  complete: 'Complete',
  alsoRequired: 'Also required',
  inPeriod: '{title}, {period}',
  gaps: 'How to close the gap',
  gap: '<strong>{title}:</strong> {remedy}',
  source: 'Source: <link>{title}, {date}</link>',

  closed:
    'This period closed after {day, date, medium}. Credit recorded or corrected later does not count in it.',
  closes:
    'Record everything for this period by {day, date, medium}. The period closes after that day.',
  expires: '{amount} {unit} will expire on {day, date, medium}.',
  surplus: '{amount} {unit} more than required.',
  surplusLapses: '{amount} {unit} more than required. They lapse when the period ends.',
  surplusCarries:
    '{amount} {unit} more than required, of which {carried} carry over to the next period.',
  unrecorded: '{title}: {sentence}',

  noLines: 'No credit counts here yet',
  lines: 'Each credit and why it counts ({count, plural, one {# line} other {# lines}})',
  emptyLines: 'Claim credit or add self-reported credit, and it will be listed here.',
  credit: 'Credit',
  'column.earned': 'Earned',
  'column.counted': 'Counted',
  'column.excess': 'Excess',
  why: 'Why',
  'label.earned': 'earned',
  'label.counted': 'counted',
  'label.excess': 'excess',
  sum: 'Total',
  addUp: 'Counted credit and excess credit add up to the credit earned.',
  'origin.award': 'Awarded here',
  'origin.external': 'Self-reported',
  'origin.carried': 'Carried over',
  'origin.flat': 'Granted without evidence',
  unaudited:
    '{origin, select, award {Self-recorded} external {Self-reported} carried {Carried over} other {Granted without evidence}}, not audited',
  lineFacts: '{day, date, medium} · {origin}',
  lineFactsWithAmount: '{day, date, medium} · {origin} · {amount} {unit}',

  topics: 'Topics',
  countedTopics: 'Topics: {count, number}',
  derivedTopic: '{topic}, from the activity or its papers',
  topicsHint:
    'Topics that you select are self-declared. Most bodies count a topic only if the activity or its papers are on it.',
});
