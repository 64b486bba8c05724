import type { RuleSet, Trust } from '../rule-set.js';

const trustInWords: Readonly<Record<Trust, string>> = {
  body: 'the credit body itself',
  provider: 'as an accredited provider states it',
  'third-party': 'as others report it',
  local: 'a choice of this server, no rule of the credit body',
};

/** Where something in a rule set comes from, when, and whose word it is. */
export function sourceInWords(
  { sources }: RuleSet,
  { source: name, confirmed }: { readonly source: string; readonly confirmed: boolean },
): string {
  const source = sources[name];
  if (!source) return name;
  return `${source.title} (${source.date}; ${trustInWords[source.trust]}${confirmed ? '' : ', not confirmed'})`;
}
