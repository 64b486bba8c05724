import type { Evidence, ItemKind } from '../../evidence.js';
import { creditText, exact } from '../../rounding.js';
import type { FlatPerItemRule } from '../../rule-set.js';
import type { Given, SoFar, Verdict } from '../verdict.js';
import { counted, listed } from '../../../../shared/words.js';

const names: Readonly<Record<ItemKind, readonly [one: string, many: string]>> = {
  article: ['article', 'articles'],
  chapter: ['chapter', 'chapters'],
  book: ['book', 'books'],
  volume: ['journal volume', 'journal volumes'],
  poem: ['POEM', 'POEMs'],
  search: ['search', 'searches'],
};

/** A fixed amount for each item: a paper counts once however often it is cited, a search for each cycle it began. */
export function flatPerItem(rule: FlatPerItemRule, { evidence, soFar, before }: Given): Verdict {
  const counts = countOf(evidence, soFar);
  const lines = amountsOf(rule).flatMap(({ kind, amount }) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [{ kind, count, amount, sum: exact(amount).mul(count) }];
  });
  const sum = lines.reduce((total, line) => total.plus(line.sum), exact(0));
  const wanted = amountsOf(rule).map(
    ({ kind, amount }) => `${creditText(exact(amount))} for each ${names[kind][0]}`,
  );
  const found = lines.map(({ kind, count }) => counted(count, ...names[kind]));
  const kinds = amountsOf(rule).map(({ kind }) => names[kind][0]);
  const isCounted = evidence.sources.some(({ paperId }) => before?.papers.has(paperId));
  const enough = lines.length > 0 || isCounted;
  return {
    outcome: enough ? 'met' : 'not-met',
    required: `${listed(wanted)}, each counted once.`,
    observed: lines.length > 0 ? `${listed(found)}.` : `No ${listed(kinds, 'or')} that counts.`,
    remedy: enough
      ? null
      : `Claim for at least one ${listed(kinds, 'or')} that was not credited before.`,
    credit: {
      amount: sum,
      arithmetic: lines.map((line) => ({
        label: `${counted(line.count, ...names[line.kind])}, ${creditText(exact(line.amount))} each`,
        amount: creditText(line.sum),
      })),
    },
  };
}

function amountsOf(rule: FlatPerItemRule): { kind: ItemKind; amount: string }[] {
  return (Object.keys(names) as ItemKind[]).flatMap((kind) => {
    const amount = rule.amounts[kind];
    return amount === undefined ? [] : [{ kind, amount }];
  });
}

function countOf({ sources, cycles }: Evidence, { leftOut }: SoFar): Map<ItemKind, number> {
  const seen = new Set<string>(leftOut);
  const counts = new Map<ItemKind, number>();
  const add = (kind: ItemKind): void => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  };
  for (const { paperId, kind } of sources) {
    if (!seen.has(paperId)) add(kind);
    seen.add(paperId);
  }
  for (const { searched } of cycles) if (searched) add('search');
  return counts;
}
