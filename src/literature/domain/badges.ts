import type { Correction, PublicationType } from './paper-record.js';

export const badges = [
  'retracted',
  'expression-of-concern',
  'guideline',
  'meta-analysis',
  'review',
  'trial',
  'preprint',
  'free-full-text',
  'demonstration',
] as const;

/** What a reader should know of a paper before opening it. */
export type Badge = (typeof badges)[number];

/** Publication types by their MeSH UI, with the names that records without UIs use (NLM, "Publication Types"). */
const kinds: readonly { badge: Badge; uis: readonly string[]; name: RegExp }[] = [
  { badge: 'guideline', uis: ['D016431', 'D017065'], name: /^(?:practice )?guideline$/i },
  { badge: 'meta-analysis', uis: ['D017418', 'D000098864'], name: /^(?:network )?meta-analysis$/i },
  {
    badge: 'review',
    uis: ['D016454', 'D000078182', 'D016456', 'D016455', 'D016457'],
    name: /review(?:,.*)?$/i,
  },
  {
    badge: 'trial',
    uis: [
      'D016449',
      'D016430',
      'D017426',
      'D017427',
      'D017428',
      'D017429',
      'D018848',
      'D000068397',
      'D065007',
      'D000073843',
    ],
    name: /^(?:randomi[sz]ed controlled|controlled clinical|clinical|pragmatic clinical|equivalence|adaptive clinical) trial/i,
  },
  { badge: 'preprint', uis: ['D000076942'], name: /^preprint$/i },
];

/** The badges of a paper, the most important first. */
export function badgesOf(paper: {
  readonly source: string;
  readonly retracted: boolean;
  readonly pmcid: string | null;
  readonly publicationTypes: readonly PublicationType[];
  readonly corrections: readonly Correction[];
}): Badge[] {
  const found = new Set<Badge>();
  if (paper.retracted) found.add('retracted');
  if (paper.corrections.some(({ type }) => type === 'ExpressionOfConcernIn'))
    found.add('expression-of-concern');
  for (const { badge, uis, name } of kinds) {
    const matches = paper.publicationTypes.some((type) =>
      type.ui === null ? name.test(type.name) : uis.includes(type.ui),
    );
    if (matches) found.add(badge);
  }
  if (paper.pmcid !== null) found.add('free-full-text');
  if (paper.source === 'demonstration') found.add('demonstration');
  return badges.filter((badge) => found.has(badge));
}
