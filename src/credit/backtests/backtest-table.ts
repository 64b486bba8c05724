import type {
  BacktestDto,
  BacktestLineDto,
  CreditAmountDto,
  PastAwardsDto,
} from './backtest.dto.js';
import { counted } from '../../shared/words.js';

/** A back-test as text for a terminal. */
export function backtestTable(result: BacktestDto): string {
  const { candidate, compared, revoked, notReplayed, outcomes, flagged, changed, items } = result;
  const lines = [
    `${candidate.id} ${candidate.version} over ${counted(compared, 'claim')}. Nothing was written.`,
    ...(revoked > 0 ? [`Left out: ${counted(revoked, 'revoked or withdrawn claim')}.`] : []),
    ...(notReplayed > 0
      ? [
          `Left out: ${counted(notReplayed, 'claim')} that what was kept does not replay under their own version.`,
        ]
      : []),
  ];
  if (compared === 0) return `${lines.join('\n')}\n`;
  lines.push(
    '',
    `Same ${outcomes.same}, more ${outcomes.more}, less ${outcomes.less}, other credit ${outcomes.other}, refused ${outcomes.refused}.`,
    `Flagged before ${flagged.before}, after ${flagged.after}.`,
    '',
    ...totalsTable(result.totals),
  );
  if (changed === 0) return `${lines.join('\n')}\n`;
  lines.push('', ...linesTable({ items, changed }, 'changed claim'));
  return `${lines.join('\n')}\n`;
}

/** Past awards that today's rules would not give, as text for a terminal. */
export function pastAwardsTable({ judged, totals, changed, items }: PastAwardsDto): string {
  const lines = [
    `${counted(judged, 'award')} judged by today's rules. Nothing was written.`,
    ...(changed === 0
      ? ['They would give each of them.']
      : ['', ...totalsTable(totals), '', ...linesTable({ items, changed }, 'award')]),
  ];
  return `${lines.join('\n')}\n`;
}

function totalsTable(totals: BacktestDto['totals']): string[] {
  return table(
    ['unit', 'before', 'after', 'change'],
    totals.map(({ unit, before, after, change }) => [unit, before, after, signed(change)]),
  );
}

function linesTable(
  { items, changed }: Pick<BacktestDto, 'items' | 'changed'>,
  what: string,
): string[] {
  return [
    items.length < changed
      ? `The ${items.length} of ${counted(changed, what)} with the largest effect:`
      : `${counted(changed, what)}, the largest effect first:`,
    '',
    ...table(['claim', 'completed', 'before', 'after', 'rules'], items.map(row)),
  ];
}

function row({ claimId, completedOn, before, after, findings }: BacktestLineDto): string[] {
  return [
    claimId,
    completedOn,
    amounts(before),
    after.length > 0 ? amounts(after) : 'refused',
    findings
      .map((one) => `${one.rule}: ${one.before ?? 'no rule'} -> ${one.after ?? 'no rule'}`)
      .join(', '),
  ];
}

function amounts(credits: readonly CreditAmountDto[]): string {
  return credits.map(({ unit, amount }) => `${amount} ${unit}`).join(' + ');
}

function signed(amount: string): string {
  return /^-|^0+\.0+$/.test(amount) ? amount : `+${amount}`;
}

/** Columns as wide as their widest cell; decimals stand to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((cells) => cells[at]?.length ?? 0)));
  const numeric = head.map((_, at) => rows.every((cells) => /^[+-]?[\d.]+$/.test(cells[at] ?? '')));
  return all.map((cells) =>
    `  ${cells
      .map((cell, at) =>
        numeric[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')}`.trimEnd(),
  );
}
