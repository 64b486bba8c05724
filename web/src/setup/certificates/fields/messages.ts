import { pageMessages } from '../../../ui/messages.js';

export const t = pageMessages('setup/certificates/fields', {
  accent: 'Accent colour',
  accentHint: 'The colour of the frame and of what stands out, such as #14505c',
  chooseAccent: 'Choose the accent colour',

  logo: 'Logo',
  logoSize: 'A picture of {width} by {height} pixels, as the preview shows it',
  removeLogo: 'Remove the logo',
  ownMark: 'This is our own mark, not a sponsor’s or a company’s',
  ownMarkNote: 'Accreditors allow no other mark on a certificate.',
  picture: 'Picture',
  anotherPicture: 'Another picture',
  pictureHint: 'PNG or JPEG, at most 2 MB. Choose the file, or drop it here.',
  uploading: 'Uploading the logo',
  tickFirst: 'First tick that it is your own mark, then choose the file again.',
  tooLarge: 'The file is larger than 2 MB and was not sent. Choose a smaller one.',

  signatory: 'Signatory',
  nameSignatory: 'Name a person who represents the provider',
  signatoryNote: 'Their name is printed as text. The file itself is signed with your key.',
  'signatory.name': 'Name of the signatory',
  'signatory.role': 'Role of the signatory',
  jointlyWith: 'Jointly provided with',
  jointlyWithHint:
    'An organisation that plans activities together with you. The accreditation statement then names both of you as joint providers, in the words of the ACCME; your own statement, under Provider, stays as it is.',

  howToWrite: 'How to write these texts',
  marks:
    'Words in braces, such as {example}, are filled in for each certificate. Text <code>_between underscores_</code> is printed in italics.',
  refusedWords:
    'Some words are refused: accreditation and the AMA outside their own sentences, amounts of credit outside the line that awards it, Category 2, and sponsors.',
  demonstrationNotice: 'The notice of a demonstration can’t be changed.',
  award: 'Credit awarded',
  awardNote:
    'Printed large under the day. The rules of the credit body fix its wording, so you can’t change it.',
  restoreAll: 'Restore all original texts',
  insertFact: 'Insert a fact<hidden> into {label}</hidden>',
  restoreText: 'Restore the original text<hidden>: {label}</hidden>',

  countOf: '{count} of at most {most}',
  statements: 'Statements',
  statementNumber: 'Statement {number}',
  fixedStatement: '{number}. {name}',
  addStatement: 'Add a statement',
  addFixed: 'Add “{name}”',
  restoreStatements: 'Restore the original statements',
  details: 'Details',
  detailLabel: 'Label of detail {number}',
  detailText: 'Text of detail {number}',
  addDetail: 'Add a detail',
  restoreDetails: 'Restore the original details',

  up: 'Up',
  down: 'Down',
  remove: 'Remove',
  'moveUp.statement': 'Move statement {number} up',
  'moveUp.detail': 'Move detail {number} up',
  'moveDown.statement': 'Move statement {number} down',
  'moveDown.detail': 'Move detail {number} down',
  'remove.statement': 'Remove statement {number}',
  'remove.detail': 'Remove detail {number}',
  'moved.statement': 'Statement {from} is now statement {to}.',
  'moved.detail': 'Detail {from} is now detail {to}.',
  'removed.statement': 'Statement {number} was removed.',
  'removed.detail': 'Detail {number} was removed.',
});
