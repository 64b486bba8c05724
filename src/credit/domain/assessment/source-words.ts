import type { RuleSet } from '../rule-set.js';
import { t } from '../messages.js';

/** Where something in a rule set comes from, when, and whose word it is. */
export function sourceInWords(
  { sources }: RuleSet,
  { source: name, confirmed }: { readonly source: string; readonly confirmed: boolean },
): string {
  const source = sources[name];
  if (!source) return name;
  const { title, date, trust } = source;
  return t(`source.${trust}`, { title, date, confirmed: confirmed ? 'yes' : 'no' });
}
