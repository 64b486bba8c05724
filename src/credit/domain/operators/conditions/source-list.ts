import type { Source } from '../../evidence.js';
import type { SourceListRule } from '../../rule-set.js';
import type { Given, Verdict } from '../verdict.js';
import { verdictOnPapers } from './unfit-papers.js';
import { listed } from '../../../../shared/words.js';

/** Where a paper may come from: the indexes and journals that count, those that do not, and ahead of print or not. */
export function sourceList(rule: SourceListRule, { evidence }: Given): Verdict {
  const unfit = evidence.sources.flatMap((source) => {
    const why = reasonAgainst(rule, source);
    return why === null ? [] : [{ source, why }];
  });
  return verdictOnPapers(requirement(rule), evidence.sources, unfit, {
    what: rule.unfit,
    remedy: 'Choose a paper from a source that counts.',
  });
}

function reasonAgainst(rule: SourceListRule, source: Source): string | null {
  const isJournal = (names: readonly string[]): boolean =>
    source.journal !== null && hasName(names, source.journal);
  if (isJournal(rule.denied)) return `is from ${source.journal ?? ''}, which does not count`;
  if (source.aheadOfPrint && !rule.aheadOfPrint) return 'is still ahead of print';
  const anywhere = rule.indexedIn.length === 0 && rule.journals.length === 0;
  if (anywhere || isJournal(rule.journals)) return null;
  return source.indexedIn.some((index) => hasName(rule.indexedIn, index))
    ? null
    : `is not listed in ${listed(rule.indexedIn, 'or')}`;
}

function requirement({ indexedIn, journals, denied, aheadOfPrint }: SourceListRule): string {
  const from = [
    ...(indexedIn.length > 0 ? [`listed in ${listed(indexedIn, 'or')}`] : []),
    ...(journals.length > 0 ? [`from ${listed(journals, 'or')}`] : []),
  ];
  return [
    `Papers ${from.length > 0 ? listed(from, 'or') : 'from any source'}`,
    ...(denied.length > 0 ? [`not from ${listed(denied, 'or')}`] : []),
    ...(aheadOfPrint ? [] : ['not ahead of print']),
  ]
    .join(', ')
    .concat('.');
}

function hasName(names: readonly string[], name: string): boolean {
  return names.some((one) => one.toLowerCase() === name.toLowerCase());
}
