import { catalogue } from '../../../shared/messages.js';

/** Why a file or a record cannot be read. */
export const t = catalogue('literature/pubmed', {
  place: 'line {line}, column {column}: {reason}',
  placeInRecord: 'line {line}, column {column}, in or after record {record}: {reason}',
  noTag: 'there is no tag in {megabytes} MB of text',
  cutOff:
    'not well-formed: no further tag follows this one. The file ends too early, or an "&" after the tag is not written as &amp;.',
  entity:
    'not well-formed: after this tag comes an "&" that begins no known entity. Write a plain "&" as &amp;.',
  notWellFormed: 'not well-formed: {reason}',
  definesEntities:
    'its DOCTYPE defines entities, which PubMed files never do. Such files are not read.',
  tooDeep: 'elements are nested more than {most} levels deep',
  otherRoot: 'it begins with <{name}>; PubMed XML begins with <PubmedArticleSet>',
  deletedPmid: 'a deleted PMID is not a number',
  noCitation: 'it has no MedlineCitation',
  noPmid: 'its PMID is missing or not a number',
  /** Kept as the title of the paper: not to be changed. */
  untitled: '[No title given]',
});
