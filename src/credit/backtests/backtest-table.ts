import type {
  BacktestDto,
  BacktestLineDto,
  CreditAmountDto,
  PastAwardsDto,
} from './backtest.dto.js';
import { t } from './messages.js';

/** A back-test as text for a terminal. */
export function backtestTable(result: BacktestDto): string {
  const { candidate, compared, revoked, notReplayed, outcomes, flagged, changed, items } = result;
  const lines = [
    t('compared', { ...candidate, count: compared }),
    ...(revoked > 0 ? [t('revoked', { count: revoked })] : []),
    ...(notReplayed > 0 ? [t('notReplayed', { count: notReplayed })] : []),
  ];
  if (compared === 0) return `${lines.join('\n')}\n`;
  lines.push(
    '',
    t('outcomes', { ...outcomes }),
    t('flagged', { ...flagged }),
    '',
    ...totalsTable(result.totals),
  );
  if (changed === 0) return `${lines.join('\n')}\n`;
  const heading =
    items.length < changed
      ? t('largestClaims', { shown: items.length, count: changed })
      : t('allClaims', { count: changed });
  lines.push('', heading, '', ...linesTable(items));
  return `${lines.join('\n')}\n`;
}

/** Past awards that today's rules would not give, as text for a terminal. */
export function pastAwardsTable({ judged, totals, changed, items }: PastAwardsDto): string {
  const heading =
    items.length < changed
      ? t('largestAwards', { shown: items.length, count: changed })
      : t('allAwards', { count: changed });
  const lines = [
    t('judged', { count: judged }),
    ...(changed === 0
      ? [t('allGiven')]
      : ['', ...totalsTable(totals), '', heading, '', ...linesTable(items)]),
  ];
  return `${lines.join('\n')}\n`;
}

function totalsTable(totals: BacktestDto['totals']): string[] {
  return table(
    [t('head.unit'), t('head.before'), t('head.after'), t('head.change')],
    totals.map(({ unit, before, after, change }) => [unit, before, after, signed(change)]),
  );
}

function linesTable(items: readonly BacktestLineDto[]): string[] {
  const head = [t('head.claim'), t('head.completed'), t('head.before'), t('head.after')];
  return table([...head, t('head.rules')], items.map(row));
}

function row({ claimId, completedOn, before, after, findings }: BacktestLineDto): string[] {
  return [
    claimId,
    completedOn,
    amounts(before),
    after.length > 0 ? amounts(after) : t('refused'),
    findings
      .map((one) => `${one.rule}: ${one.before ?? t('noRule')} -> ${one.after ?? t('noRule')}`)
      .join(', '),
  ];
}

function amounts(credits: readonly CreditAmountDto[]): string {
  return credits.map(({ unit, amount }) => `${amount} ${unit}`).join(' + ');
}

function signed(amount: string): string {
  return /^-|^0+\.0+$/.test(amount) ? amount : `+${amount}`;
}

/** Columns as wide as their widest cell; decimals are right-aligned. */
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
