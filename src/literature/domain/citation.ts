/** Where and when a paper appeared: "Lancet. 2019 Mar 5;393(10):45-50." Parts that are not known are left out. */
export function citationOf(paper: {
  readonly journal: string | null;
  readonly journalAbbreviation: string | null;
  readonly publishedText: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
}): string {
  const journal = (paper.journalAbbreviation ?? paper.journal)?.replace(/\.$/, '');
  const issue = paper.issue ? `(${paper.issue})` : '';
  const numbers = [`${paper.volume ?? ''}${issue}`, paper.pages].filter(Boolean).join(':');
  const place = [paper.publishedText, numbers].filter(Boolean).join(';');
  return [journal, place]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
}
