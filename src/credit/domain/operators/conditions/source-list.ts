import type { Source } from '../../evidence.js';
import type { SourceListRule } from '../../rule-set.js';
import type { Given, Verdict } from '../verdict.js';
import { verdictOnPapers } from './unfit-papers.js';
import { quoted } from '../../words.js';
import { listed } from '../../../../shared/words.js';
import { t } from './messages.js';

/** Where a paper may come from: the indexes and journals that count, those that do not, and ahead of print or not. */
export function sourceList(rule: SourceListRule, { evidence }: Given): Verdict {
  const unfit = evidence.sources.flatMap((source) => {
    const why = reasonAgainst(rule, source);
    return why === null ? [] : [{ source, why }];
  });
  return verdictOnPapers(requirement(rule), evidence.sources, unfit, {
    what: rule.unfit,
    remedy: t('chooseSource'),
  });
}

function reasonAgainst(rule: SourceListRule, source: Source): string | null {
  const { indexedIn, journals, denied, aheadOfPrint } = rule;
  const paper = quoted(source.title);
  const journal = source.journal ?? '';
  if (hasName(denied, journal)) return t('isFrom', { paper, journal });
  if (source.aheadOfPrint && !aheadOfPrint) return t('isAhead', { paper });
  const anywhere = indexedIn.length === 0 && journals.length === 0;
  if (anywhere || hasName(journals, journal)) return null;
  if (source.indexedIn.some((index) => hasName(indexedIn, index))) return null;
  return indexedIn.length > 0
    ? t('isNotListed', { paper, indexes: listed(indexedIn, 'or') })
    : t('isNotFrom', { paper, journals: listed(journals, 'or') });
}

function requirement({ denied, aheadOfPrint, ...from }: SourceListRule): string {
  return [
    accepted(from),
    ...(denied.length > 0 ? [t('notFrom', { journals: listed(denied, 'or') })] : []),
    ...(aheadOfPrint ? [] : [t('notAhead')]),
  ].join(' ');
}

function accepted(from: Pick<SourceListRule, 'indexedIn' | 'journals'>): string {
  const indexes = listed(from.indexedIn, 'or');
  const journals = listed(from.journals, 'or');
  if (indexes && journals) return t('listedOrJournals', { indexes, journals });
  if (indexes) return t('listed', { indexes });
  return journals ? t('journals', { journals }) : t('anySource');
}

function hasName(names: readonly string[], name: string): boolean {
  return names.some((one) => one.toLowerCase() === name.toLowerCase());
}
