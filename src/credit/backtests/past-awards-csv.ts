import type { CreditAmount, Rejudged } from '../domain/backtests/backtest.js';
import type { PastAwards } from './past-awards.js';
import { byteOrderMark, csvLine, type Cell } from '../../shared/csv.js';

const columns: readonly (readonly [name: string, of: (judged: Rejudged) => Cell])[] = [
  ['Learner', ({ claim }) => ({ text: claim.learnerName })],
  ['Completed on', ({ claim }) => ({ text: claim.completedOn })],
  ['Claimed at (UTC)', ({ claim }) => ({ text: claim.claimedAt.toISOString() })],
  ['Awarded', ({ claim }) => ({ text: amounts(claim.awarded) })],
  ['By today’s rules', ({ after }) => ({ text: after.length > 0 ? amounts(after) : 'refused' })],
  ['What differs', ({ findings }) => ({ text: findings.map(sentence).join(' ') })],
  ['Rule set', ({ claim }) => ({ text: `${claim.ruleSet.id} ${claim.ruleSet.version}` })],
  ['Claim', ({ claim }) => ({ text: claim.claimId })],
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
