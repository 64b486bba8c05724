import { pageMessages } from '../ui/messages.js';

export const t = pageMessages('paper', {
  title: 'Paper',
  failed: 'The paper could not be loaded',
  notFound: 'Paper not found',
  searchForIt:
    'It may have been removed from the index, or the address is mistyped. <link>Search for it</link>.',
  toResults: 'Results',
  toRead: 'Read',

  opinion: 'Your opinion',
  like: 'Like',
  dislike: 'Dislike',
  save: 'Save',
  saved: 'Saved',
  'reacted.like': 'Liked',
  'reacted.dislike': 'Disliked',
  reactionRemoved: 'Reaction removed',
  savedToYours: 'Saved to your papers',
  removedFromYours: 'Removed from your papers',
  changeNotSaved: 'Your change was not saved. {title}: {detail}',

  retraction: 'Retraction',
  retracted: 'This paper was retracted',
  notice: 'Retraction notice: {notice}',
  noNotice: 'The record doesn’t say where the retraction notice was published.',
  afterRetraction: 'Do not base care on it. You can still read it to see why it was retracted.',
  demonstration:
    'This is a demonstration paper, invented to show how Lectern works. It says nothing about medicine.',
  pmid: 'PMID {pmid}',
  doi: 'doi:{doi}',

  noAuthors: 'No authors are named.',
  firstAuthors: '{authors} and {more, number} more',
  orcid: 'ORCID<hidden> of {name}</hidden>',
  fewerDetails: 'Show fewer details',
  allAuthors: 'Show all authors and affiliations',
  affiliations: 'Show affiliations',

  abstract: 'Abstract',
  noAbstract: 'The record has no abstract. Try the full text below.',
  subjects: 'Keywords and subject headings',
  keywords: '<label>Keywords</label> {list}',
  mesh: '<label>MeSH</label> {list}',

  fullText: 'Full text links',
  noFullText: 'The record doesn’t say where to find the full text.',
  newTab: '(opens in a new tab)',
  noAccess: 'Can’t access the paper?',
  askYourLibrary:
    'Lectern doesn’t know your institutions yet. Ask your library for the paper, with the citation and the DOI above. If the abstract answered your question, you can already claim from it.',

  related: 'Related',
  noneRelated: 'This library has no papers that resemble this one.',
});
