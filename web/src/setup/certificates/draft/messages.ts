import { pageMessages } from '../../../ui/messages.js';

export const t = pageMessages('setup/certificates/draft', {
  'kind.ama-credit': 'AMA credit, for physicians',
  'kind.participation-designated': 'Participation, for everyone else in the same activity',
  'kind.journal-credit': 'Journal-based credit',
  'kind.other-credit': 'Another body’s hours or points',
  'kind.participation': 'Participation without credit',
  'kind.demonstration': 'Demonstration',

  heading: 'Heading',
  headingHint: 'The largest line of the page',
  notice: 'Notice',
  noticeHint: 'What must be seen first, under the heading',
  certifies: 'Who certifies',
  certifiesHint: 'Above the learner’s name',
  participated: 'What they did',
  participatedHint: 'Between the name and the title of the activity',
  completed: 'When, for one day',
  completedHint: 'Below the title',
  completedOver: 'When, for several days',
  completedOverHint:
    'Instead of the line above, where several acts were completed over several days',

  'fact.provider': 'your name',
  'fact.learningFormat': 'learning format',
  'fact.title': 'title of the activity',
  'fact.firstCompletedOn': 'first day',
  'fact.completedOn': 'day of completion',
  'fact.credits': 'number of credits',
  'fact.location': 'location',
  'fact.learning': 'what was learned',
  'fact.ruleSet': 'rules applied',
  'fact.serial': 'certificate number',
  'fact.issuedOn': 'day of issue',

  accreditation: 'Accreditation statement',
  accreditationSays:
    'Who accredits you, word for word as the accreditor requires. A statement that the operator recorded for you is printed in its place.',
  designation: 'Designation sentence',
  designationSays:
    'What you designated the activity for, in the words that the AMA prescribes. It is printed only where AMA credit was designated.',
  designated: 'What it was designated for',
  designatedSays:
    'That the activity was designated for AMA credit, for those who took part but are not awarded it.',
  demonstration: 'Demonstration statement',
  demonstrationSays:
    'That this is a demonstration, carries no credit and may not be presented as if it did.',
  moc: 'MOC sentence',
  mocSays:
    'Points for Maintenance of Certification, in the words of the ABIM. It is printed only where points are given.',

  accent: 'Accent colour',
  logo: 'Logo',
  signatory: 'Signatory',
  signatoryName: 'Name of the signatory',
  signatoryRole: 'Role of the signatory',
  jointlyWith: 'Jointly provided with',
  textOfKind: '{text} ({kind})',
  statements: 'Statements',
  'numbered.statements': 'Statement {number}',
  details: 'Details',
  'numbered.details': 'Detail {number}',
  detailLabel: 'Detail {number}, label',

  notAColour: 'must be # and six digits from 0 to 9 or a to f, such as #14505c',
  tooPale: 'is too pale to be read on white paper; choose a darker one',
  required: 'is required',
  saved: 'Version {version} is saved. Certificates issued from now on use it.',
});
