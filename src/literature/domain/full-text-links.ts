/** A way to a paper's full text or record, and in one sentence what to expect there. */
export interface FullTextLink {
  readonly kind: 'pmc' | 'doi' | 'pubmed';
  readonly label: string;
  readonly url: string;
  readonly reason: string;
}

/** The links of a paper, the likeliest way to the full text first; none for a demonstration paper. */
export function fullTextLinks(paper: {
  readonly pmid: string | null;
  readonly doi: string | null;
  readonly pmcid: string | null;
}): FullTextLink[] {
  const links: FullTextLink[] = [];
  if (paper.pmcid) {
    links.push({
      kind: 'pmc',
      label: 'Free full text in PubMed Central',
      url: `https://pmc.ncbi.nlm.nih.gov/articles/${paper.pmcid}/`,
      reason: 'PubMed Central keeps a copy of this paper that anyone may read.',
    });
  }
  if (paper.doi) {
    links.push({
      kind: 'doi',
      label: "The publisher's page",
      url: `https://doi.org/${encodeURI(paper.doi).replace(/[?#]/g, encodeURIComponent)}`,
      reason:
        'The DOI leads to the publisher; whether the full text opens depends on your or your library’s subscription.',
    });
  }
  if (paper.pmid) {
    links.push({
      kind: 'pubmed',
      label: 'The record in PubMed',
      url: `https://pubmed.ncbi.nlm.nih.gov/${paper.pmid}/`,
      reason:
        'PubMed shows the current record, its corrections, and the full-text links of its partners.',
    });
  }
  return links;
}
