import { pageMessages } from '../ui/messages.js';

export const t = pageMessages('my-certificates', {
  title: 'Certificates',
  lead: 'Anyone can check each certificate with the code printed on it.',
  transcripts: 'Transcripts of a period',
  empty:
    'You have no certificates yet. Claim the credit for a paper that you read, under <link>Credits</link>, and its certificate appears here.',

  certificate: 'Certificate',
  titleWithSerial: 'Certificate {serial}',
  stateAndFacts: '{state} Completed on {day, date, medium}, No. {serial}',
  stateAndDay: '{state} Completed on {day, date, medium}',
  number: 'No. {serial}',
  facts: 'What it says',
  failed: 'The certificate could not be loaded',
  notFound: 'Certificate not found',
  seeAll: 'All your certificates are under <link>Certificates</link>.',

  superseded: 'Replaced on {day} by certificate No. {serial} because: <reason>{why}</reason>',
  revoked: 'Revoked on {day} because: <reason>{why}</reason>',
  revokedAndReinstated:
    'Revoked on {day} because: <reason>{why}</reason> The credit was reinstated, and certificate No. {serial} was issued for it.',
  'stamp.superseded': 'Superseded',
  'stamp.revoked': 'Revoked',

  actions: 'What you can do with this certificate',
  download: 'Download PDF',
  downloadOf: 'Download PDF<hidden> of {serial}</hidden>',
  print: 'Print',
  preparing: 'Preparing to print',
  notDrawnYet: 'You can print the certificate once it is shown here.',
  share: 'Share',
  sharedTitle: '{credit}, {name}',
  notShared: 'The certificate could not be shared from here. Download it and send the file.',
  verify: 'Verify',
  verifyOf: 'Verify<hidden> {serial}</hidden>',
  copyLinkOf: 'Copy link<hidden> of {serial}</hidden>',
  linkCopied: 'The address for checking the certificate was copied',
  linkNotCopied: 'This browser does not let pages copy. The address is {url}',
  email: 'Email it to me',
  emailed: 'The certificate is on its way to {email}',
  forPrograms:
    'For programs, the same certificate is available as an Open Badges credential: a <json>JSON file</json> or a <token>token</token>.',
  notDrawn: 'The certificate could not be shown here',
  fileIsWhole: 'The file itself is complete. Download it, or try again.',
  reload: 'Reload the page',
  sheet: 'Certificate {serial}, page {page} of {pages}',

  hasEarlierName:
    'It says {name}, your earlier name. <link>Reissue<hidden> {serial}</hidden></link>',
  earlierName: 'This certificate has your earlier name',
  bothNames:
    'The certificate says {printed}. Your profile says {name}. The certificate still counts as it is.',
  reissueAs: 'Reissue as {name}',
  askReissue: 'Reissue as {name}?',
  laterCertificate:
    'You get a new certificate with its own number. It shows {name}; everything else stays the same.',
  earlierSuperseded:
    'Certificate No. {serial} stays available but no longer counts. Anyone who checks it is told that it was replaced because the name was changed, and the number of the new certificate. They are not told the new name.',
  cannotUndo: 'This cannot be undone.',
  unchanged: 'Certificate No. {serial} was not changed.',
  writeNameDifferently: 'Write your name differently under <link>Me</link>.',
  leave: 'Leave it unchanged',
  reissue: 'Reissue the certificate',
  reissuing: 'Reissuing the certificate',
  reissued: 'Reissued for {name}',

  downloadSeveral: 'Download several',
  archive: 'One ZIP file with the PDF of each certificate, and a list of them for a spreadsheet.',
  completedIn: 'Completed in',
  anyYear: 'Any year',
  ownDays: 'Dates that I choose',
  from: 'From',
  to: 'To',
  counting: 'Counting',
  downloadZip: 'Download ZIP',
  downloadCount: 'Download {count, plural, one {# certificate} other {# certificates}}',
  archiveComes: 'Your browser is saving the archive',
  noneThen: 'You have no certificates that were completed then.',
  tooMany:
    'There are {count, number} certificates, and one file holds at most {most, number}. Choose a shorter period.',
});
