import { pageMessages } from '../ui/messages.js';

export const t = pageMessages('read', {
  title: 'Read',
  searchTitle: '{query} · Search',
  resultsFor: 'Results for {query}',
  searchPapers: 'Search papers',
  searchTheLiterature: 'Search the literature',
  search: 'Search',
  hint: 'Words, “a phrase”, an author, a journal, a year, a PMID or a DOI',
  clear: 'Clear the search',
  recent: 'Recent searches',

  continueReading: 'Continue reading',
  read: '{duration} read · {day}',
  ready: 'Ready to claim',
  ofReading: '{duration} of reading',
  noQuestion: 'No question yet',

  newestFirst: 'Newest first',
  papers: '{count, plural, one {# paper} other {# papers}}',
  empty:
    'There are no papers here yet. The operator adds them with <command>lectern import</command>.',
  found: '{count, plural, =0 {No papers found} one {# paper} other {# papers}}',
  foundFor: '{count, plural, =0 {No papers found} one {# paper} other {# papers}} for {query}',
  noMatch: 'No papers match {query}. Try fewer words, or remove the quotation marks.',

  savedPapers: 'Saved papers',
  backToReading: 'Back to reading',
  noneSaved:
    'You haven’t saved any papers yet. Open one and select <action>Save</action> to find it here.',

  noJournal: 'Journal not given',
  saved: 'Saved',
  'reaction.like': 'Liked',
  'reaction.dislike': 'Disliked',
  'badge.retracted': 'Retracted',
  'badge.expression-of-concern': 'Expression of concern',
  'badge.review': 'Review',
  'badge.guideline': 'Guideline',
  'badge.trial': 'Trial',
  'badge.meta-analysis': 'Meta-analysis',
  'badge.preprint': 'Preprint',
  'badge.demonstration': 'Demonstration',
  'badge.free-full-text': 'Free full text',
});
