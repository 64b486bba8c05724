import { t } from './messages.js';

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
      label: t('label.pmc'),
      url: `https://pmc.ncbi.nlm.nih.gov/articles/${paper.pmcid}/`,
      reason: t('reason.pmc'),
    });
  }
  if (paper.doi) {
    links.push({
      kind: 'doi',
      label: t('label.doi'),
      url: `https://doi.org/${encodeURI(paper.doi).replace(/[?#]/g, encodeURIComponent)}`,
      reason: t('reason.doi'),
    });
  }
  if (paper.pmid) {
    links.push({
      kind: 'pubmed',
      label: t('label.pubmed'),
      url: `https://pubmed.ncbi.nlm.nih.gov/${paper.pmid}/`,
      reason: t('reason.pubmed'),
    });
  }
  return links;
}
