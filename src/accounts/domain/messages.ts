import { catalogue } from '../../shared/messages.js';

export const t = catalogue('accounts/domain', {
  day: 'must be a date as YYYY-MM-DD',
  dayOrNone: 'must be a date as YYYY-MM-DD, or left out',
  order: 'must not be before the first day',
  oneOf: 'must be one of {choices}',
  withdrawnEnd: 'must be left out: a withdrawal lasts until the next entry',
  characters: 'has characters that cannot be printed',
  tooLong: 'must be at most {most} characters',
  statementTooLong: 'must be at most {most} characters to fit on a certificate',
  reasonMissing: 'must be given for a correction or a withdrawal',
  required: 'is required',
  codeTwice: '"{code}" is used twice.',
  ownCode: 'Give each accreditor its own code.',
  nameTwice: '"{name}" is also the name of another accreditor.',
  oneName: 'Keep it for one of them only.',
  noSource: '"{source}" is not among the sources.',
  addSource: 'Add it under sources.',
  noAccreditor: '"{code}" is not the code of another accreditor in this file.',
  otherCode: 'Enter the code of another accreditor.',
  passwordTooShort: 'Choose a password of at least {least} characters. This one has {length}.',
  passwordTooLong: 'Choose a password of at most {most} characters. This one has {length}.',
  noProfile: 'Your profile is empty, and the certificate needs your name.',
  noProfession: 'Your profile does not include your profession, which decides who receives credit.',
  npiShared:
    'Another account has the NPI in your profile too, so nobody can claim with it. Correct it, or ask the operator of this server to assign it to you.',
  npi: 'is not an NPI. An NPI has 10 digits, and the last one checks the others. Look for a typing error.',
  timeZone: 'must be a time zone of the IANA list, such as Europe/Vienna or America/Chicago',
  licences: 'must be at most {most}',
  licenceTwice: 'is the same licence as one above',
  'change.writing':
    'Only accents, capitals, punctuation or a title changed, so it is the same name.',
  'change.spelling': 'One letter in one word changed, so it is the same name.',
  'change.middle-name':
    'First and last name are the same. Only a name or initial between them changed.',
  'change.another-name': 'This is the name of another person, or another name of the same person.',
  'change.degree-writing': 'It is the same degree, written in another way.',
  'change.degree-added': 'Degrees were added, and those attested are still there.',
  'change.degree-of-physicians':
    'A physician’s degree was added for someone of another profession.',
  'change.degree-removed': 'A degree that certificates rely on was removed or changed.',
  'change.profession': 'The profession decides who receives credit.',
  'change.npi':
    'The NPI decides whose record credit is reported to. A mistyped one would have failed its check digit.',
  'change.licence-added': 'A licence was added, and those attested are still there.',
  'change.licence-corrected':
    'A licence number is written in another way, or one of its characters changed.',
  'change.licence-removed': 'A licence that certificates rely on was removed or changed.',
  'change.before-reviews': 'It was changed before changes were reviewed on this server.',
});
