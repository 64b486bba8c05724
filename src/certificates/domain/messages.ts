import { catalogue } from '../../shared/messages.js';

/** What is wrong with the texts of a certificate or a report. */
export const t = catalogue('certificates/wording', {
  awardsNothing: 'This certificate awards no credit. Leave its award empty.',
  award: 'The award must be exactly "{award}".',
  missing: 'The text must contain {placeholder}.',
  notice: 'The notice of a demonstration must be exactly "{notice}".',
  notHere: '"{text}" uses {placeholder}, which is not allowed here.',
  alone:
    '{placeholder} must be on its own, and only in the places where the texts that ship have it.',
  marks: 'In "{text}", an underscore marks nothing. Put one on each side of the words in italics.',
  accreditation:
    '"{text}" mentions accreditation or the AMA, which only the accreditors’ own sentences may do.',
  sponsor: '"{text}" names a sponsor, which no certificate may do.',
  credit: '"{text}" mentions credit, which only the line that awards it may do.',
  nameCredit: '"{text}" mentions credit or accreditation, which a name may not do.',
  reportMissing: 'texts.{name} is missing',
  reportUnknown: 'texts.{name} is not a text of this report',
  reportPlaceholder: 'texts.{name} uses {placeholder}, which is not allowed there',
  reportNotice: 'texts.{name} must be exactly "{notice}"',
  reportNames:
    '"{text}" names a credit or an accreditor, which only the facts may do, or a sponsor, which is never allowed',
});
