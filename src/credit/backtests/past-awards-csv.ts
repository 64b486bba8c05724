import type { CreditAmount, Rejudged } from '../domain/backtests/backtest.js';
import type { PastAwards } from './past-awards.js';
import { t } from './messages.js';
import { byteOrderMark, csvLine, type Cell } from '../../shared/csv.js';

const columns: readonly (readonly [name: string, of: (judged: Rejudged) => Cell])[] = [
  [t('column.learner'), ({ claim }) => ({ text: claim.learnerName })],
  [t('column.completedOn'), ({ claim }) => ({ text: claim.completedOn })],
  [t('column.claimedAt'), ({ claim }) => ({ text: claim.claimedAt.toISOString() })],
  [t('column.awarded'), ({ claim }) => ({ text: amounts(claim.awarded) })],
  [t('column.today'), ({ after }) => ({ text: after.length > 0 ? amounts(after) : t('refused') })],
  [t('column.differs'), ({ findings }) => ({ text: findings.map(sentence).join(' ') })],
  [t('column.ruleSet'), ({ claim }) => ({ text: `${claim.ruleSet.id} ${claim.ruleSet.version}` })],
  [t('column.claim'), ({ claim }) => ({ text: claim.claimId })],
];

/** All awards of a provider that today's rules would not give, learner by learner. */
export async function pastAwardsCsv(awards: PastAwards, providerId: string): Promise<string> {
  const lines = [byteOrderMark + csvLine(columns.map(([name]) => ({ text: name })))];
  await awards.review(providerId, (judged) => {
    lines.push(csvLine(columns.map(([, of]) => of(judged))));
  });
  return lines.join('');
}

function amounts(credits: readonly CreditAmount[]): string {
  return credits.map(({ unit, amount }) => `${amount} ${unit}`).join(' + ');
}

function sentence({ title, observed }: Rejudged['findings'][number]): string {
  return `${title}: ${observed}`;
}
