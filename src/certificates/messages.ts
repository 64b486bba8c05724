import { catalogue } from '../shared/messages.js';

export const t = catalogue('certificates/issuing', {
  noneInPeriod:
    'You have no certificates for activities completed in this period. Choose another period.',
  archiveTooLarge:
    'There are {certificates, number} certificates in this period, but an archive contains at most {most, number}. Choose a shorter period.',
  archiveUnderWay:
    'An archive of your certificates is already being prepared. Wait for it to finish, or cancel it and try again.',
  tooLong:
    'The certificate cannot be printed because its text does not fit on one page. Nothing was claimed. Shorten your name or degrees in your profile, or ask {provider} to shorten the texts of its certificates.',
  'notPrintable.certificate':
    'The certificate cannot be printed because no font here has the character {character}, which appears in "{text}". Nothing was claimed. If it is in your name, write the name in your profile as your licence spells it, in Latin letters if necessary, and claim again.',
  'notPrintable.transcript':
    'The transcript cannot be printed because no font here has the character {character}, which appears in "{text}". If it is in your name, in a requirement or in self-reported credit, write it in other letters there and try again.',
  contains: 'contains {character}',
  changeWaits:
    'The change to your profile is waiting for review. Once it is accepted, you can have the certificate reissued.',
  sameName:
    'The certificate already shows your name and degree as they are in your profile. Change them there first, then have the certificate reissued.',
  revoked: 'The certificate was revoked and cannot be reissued.',
  reissued: 'The certificate has already been reissued: {serial} has taken its place.',
  'email.valid': '{credit}',
  'email.superseded': '{credit} - superseded: a later certificate has taken its place',
  'email.revoked': '{credit} - revoked: it no longer counts',
  mailRefused:
    'Certificate {serial} could not be sent to your email address because the mail server does not accept it. You can download it here.',
  noMail: 'This server does not send email. Download the certificate and send the file yourself.',
  mailTooOften:
    'You asked for {most} certificates by email within an hour. Try again in {minutes, plural, one {# minute} other {# minutes}}, or download them.',
  notSent: 'The mail server did not accept the email: {reason}',
  noMailServer: 'there is none',
  notWritten: '{path} cannot be written ({code}).',
  command: 'save certificates as files',
  print:
    'write each certificate as a PDF named after its serial number; files that are already there unchanged are left alone',
  printProvider: 'only the certificates of this provider',
  printFrom: 'the first day of issue, YYYY-MM-DD, UTC',
  printUntil: 'the last day of issue',
  printing: '{count, plural, one {# certificate} other {# certificates}}',
  printRefused: '{serial} cannot be printed: {reason}',
  printed:
    '{written, plural, one {# certificate} other {# certificates}} written, {unchanged, number} already there.',
  printedSome:
    '{written, plural, one {# certificate} other {# certificates}} written, {unchanged, number} already there, {refused, number} could not be printed.',
  day: 'Enter a date as YYYY-MM-DD.',
  noFolder: 'There is no folder {folder}.',
  folderNotWritable: 'The folder {folder} cannot be written to.',
  templateName: 'must be lower-case letters a to z, digits and hyphens, at most 60 characters',
  otherKind: 'Your provider does not issue certificates of this kind.',
  kindTwice: 'This kind is listed twice.',
  noLogo: 'This logo was not found. Upload it again.',
  logoRefused: 'The logo was not saved. {reason}',
  templateInvalid:
    'The template was not saved. Fix the marked fields. Until then, certificates are issued from the current version.',
  templateChanged:
    'The template was not saved because it was changed elsewhere after you opened it. Reload it and make your change again.',
  tooPale: 'is too pale to be read on white paper; choose a darker one',
  noGlyph: 'No font here has the character {character}, which appears in "{text}".',
  noRoom:
    'With a long name and a long title, the texts do not fit on the page. Shorten them, or leave a statement out.',
  wordings: 'The wordings of the certificates cannot be used:\n{problems}',
  otherWording: '{file}: says that it is "{id}"',
  authorityResting: 'The time-stamp authority failed a moment ago.',
  'outOfDate.revoked':
    '{revoked} of {certificates} {revoked, plural, one {was} other {were}} revoked.',
  'outOfDate.superseded':
    '{superseded} of {certificates} {superseded, plural, one {was} other {were}} replaced by a later one.',
  'outOfDate.both':
    '{revoked} of {certificates} {revoked, plural, one {was} other {were}} revoked, and {superseded} {superseded, plural, one {was} other {were}} replaced by a later one.',
  nothingInPeriod:
    'No certificates were issued to you for activities completed in this period. Choose other dates, or claim the credit first.',
  notADay: 'must be a date as YYYY-MM-DD',
  notDays: 'Enter both dates as YYYY-MM-DD.',
  wrongOrder: 'The last day is before the first day. Choose a later one.',
  'wrongOrder.field': 'is before the first day',
  noProfile: 'Complete your profile first. The transcript shows your name.',
  'noProfile.field': 'is not filled in',
});
