import type { Evidence, ItemKind } from '../../evidence.js';
import { creditText, exact } from '../../rounding.js';
import type { FlatPerItemRule } from '../../rule-set.js';
import type { Given, SoFar, Verdict } from '../verdict.js';
import { listed } from '../../../../shared/words.js';
import { t } from './messages.js';

const inOrder: readonly ItemKind[] = ['article', 'chapter', 'book', 'volume', 'poem', 'search'];

/** A fixed amount for each item: a paper counts once however often it is cited, a search for each cycle it began. */
export function flatPerItem(rule: FlatPerItemRule, { evidence, soFar, before }: Given): Verdict {
  const counts = countOf(evidence, soFar);
  const lines = amountsOf(rule).flatMap(({ kind, amount }) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [{ kind, count, amount, sum: exact(amount).mul(count) }];
  });
  const sum = lines.reduce((total, line) => total.plus(line.sum), exact(0));
  const amounts = amountsOf(rule).map(({ kind, amount }) =>
    t(`forEach.${kind}`, { amount: creditText(exact(amount)) }),
  );
  const found = lines.map(({ kind, count }) => t(`items.${kind}`, { count }));
  const kinds = listed(
    amountsOf(rule).map(({ kind }) => t(`kind.${kind}`)),
    'or',
  );
  const isCounted = evidence.sources.some(({ paperId }) => before?.papers.has(paperId));
  const enough = lines.length > 0 || isCounted;
  return {
    outcome: enough ? 'met' : 'not-met',
    required: t('perItem', { amounts: listed(amounts) }),
    observed: lines.length > 0 ? t('itemsFound', { items: listed(found) }) : t('noItem', { kinds }),
    remedy: enough ? null : t('claimAnItem', { kinds }),
    credit: {
      amount: sum,
      arithmetic: lines.map((line) => ({
        label: t('itemsLine', {
          items: t(`items.${line.kind}`, { count: line.count }),
          amount: creditText(exact(line.amount)),
        }),
        amount: creditText(line.sum),
      })),
    },
  };
}

function amountsOf(rule: FlatPerItemRule): { kind: ItemKind; amount: string }[] {
  return inOrder.flatMap((kind) => {
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
