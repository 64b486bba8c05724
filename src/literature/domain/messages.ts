import { catalogue } from '../../shared/messages.js';

export const t = catalogue('literature', {
  'label.pmc': 'Free full text in PubMed Central',
  'label.doi': 'The publisher’s page',
  'label.pubmed': 'The record in PubMed',
  'reason.pmc': 'PubMed Central has a copy of this paper that is free to read.',
  'reason.doi':
    'The DOI leads to the publisher. Whether you can read the full text depends on your subscription or your library’s.',
  'reason.pubmed':
    'PubMed shows the current record, its corrections, and its partners’ links to the full text.',
  unknownTopic: '"{topic}" is not a known topic.',
  unknownTopicRemedy: 'Use one of the topics in src/shared/topics.ts.',
  topicTwice: '"{topic}" is listed twice.',
  topicTwiceRemedy: 'Put its headings and keywords into one entry.',
  unknownSource: '"{source}" is not among the sources.',
  unknownSourceRemedy: 'Add it under sources.',
});
