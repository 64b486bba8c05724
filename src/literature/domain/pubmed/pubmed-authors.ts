import { markupOf, plainText } from './markup.js';
import { normaliseOrcid } from '../orcid.js';
import type { AuthorRecord } from '../paper-record.js';
import { child, children, childText, text, type XmlElement } from './xml-tree.js';

/** The authors of an AuthorList, in order, without those PubMed marks as not valid (ValidYN="N"). */
export function authorsOf(list: XmlElement | undefined): AuthorRecord[] {
  return children(list, 'Author')
    .filter(({ attributes }) => attributes['ValidYN'] !== 'N')
    .map(authorOf)
    .filter((author) => author !== null);
}

function authorOf(author: XmlElement): AuthorRecord | null {
  const collective = plainText(markupOf(child(author, 'CollectiveName')));
  const affiliation = affiliationsOf(author);
  if (collective)
    return { name: collective, cited: collective, collective: true, affiliation, orcid: null };
  const last = childText(author, 'LastName');
  if (!last) return null;
  // FirstName and MiddleName occur in files before 2002.
  const fore =
    childText(author, 'ForeName') ??
    [childText(author, 'FirstName'), childText(author, 'MiddleName')].filter(Boolean).join(' ');
  const suffix = childText(author, 'Suffix');
  const initials = childText(author, 'Initials') ?? initialsOf(fore);
  return {
    name: [fore, last, suffix].filter(Boolean).join(' '),
    cited: [last, initials, suffix].filter(Boolean).join(' '),
    collective: false,
    affiliation,
    orcid: orcidOf(author),
  };
}

function initialsOf(fore: string): string {
  return fore
    .split(/[\s-]+/)
    .map((name) => [...name][0] ?? '')
    .join('')
    .toUpperCase();
}

function affiliationsOf(author: XmlElement): string | null {
  const inside = children(author, 'AffiliationInfo').flatMap((info) =>
    children(info, 'Affiliation'),
  );
  const written = [...inside, ...children(author, 'Affiliation')]
    .map((affiliation) => plainText(markupOf(affiliation)))
    .filter(Boolean);
  return written.join('; ') || null;
}

function orcidOf(author: XmlElement): string | null {
  for (const identifier of children(author, 'Identifier')) {
    if (identifier.attributes['Source'] === 'ORCID') return normaliseOrcid(text(identifier) ?? '');
  }
  return null;
}

/** The authors as a list shows them: "Lee A, Okoye B, et al."; '' without any. */
export function authorNames(authors: readonly AuthorRecord[]): string {
  const shown = authors.slice(0, 2).map(({ cited }) => cited);
  if (authors.length > 3) return `${shown.join(', ')}, et al.`;
  return authors.map(({ cited }) => cited).join(', ');
}
