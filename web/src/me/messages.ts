import { pageMessages } from '../ui/messages.js';

export const t = pageMessages('me', {
  title: 'Me',
  signedInAs: 'Signed in as {email}',
  signOut: 'Sign out',

  asOnLicence: 'As on your licence',
  profileLead:
    'Your profile is printed on your certificates and reported with your credit. Certificates issued earlier do not change. Once certificates depend on your profile, another name, profession or NPI is reviewed first; a corrected spelling or an added degree is not.',
  profile: 'Profile',
  npiHint: 'Ten digits. The last one is a check digit.',
  saveProfile: 'Save the profile',
  savingProfile: 'Saving the profile',
  timeZone: 'Time zone',
  timeZoneHint: 'Your days and years are counted in this time zone',
  licences: 'Licences',
  noLicences: 'You haven’t added any licences.',
  jurisdiction: 'Jurisdiction of licence {number}',
  licenceNumber: 'Number of licence {number}',
  removeLicence: 'Remove licence {number}',
  addLicence: 'Add a licence',
  earlierNames:
    '{count, plural, one {# certificate shows a different name. You can reissue it} other {# certificates show a different name. You can reissue each of them}} on its page under <link>Certificates</link>.',
  atLeastEarlierNames:
    'At least {count, plural, one {# certificate shows} other {# certificates show}} a different name. You can reissue each of them on its page under <link>Certificates</link>.',

  waiting: 'Waiting for review',
  whyWaiting:
    'You asked for this change on {day}. Because your certificates depend on your profile, the provider reviews it first. Until then, your profile stays as it is.',
  document: 'Supporting document {number}, {file}',
  addDocumentHint:
    'Add a document that supports the change, such as your licence or a marriage certificate. Without one, the review takes longer.',
  addDocument: 'Add a supporting document',
  addAnotherDocument: 'Add another supporting document',
  documentSaved: 'The supporting document was saved',
  withdrawChange: 'Withdraw the change',
  changeWithdrawn: 'The change was withdrawn',
  declined: 'Your last change was declined on {day}',

  notices: 'Notices',
  noNotices: 'No notices yet. Decisions, and anything that you need to do, appear here.',
  markAsRead: 'Mark as read',

  certificatesByEmail: 'Certificates by email',
  sendCertificates: 'Send me each certificate',
  whenSent: 'To {email}, with the PDF, when the credit is awarded.',
  sendingOn: 'You will get your certificates by email',
  sendingOff: 'You will not get certificates by email',

  appearance: 'Appearance',
  lightOrDark: 'Light or dark',
  'theme.system': 'Same as this device',
  'theme.light': 'Light',
  'theme.dark': 'Dark',

  password: 'Password',
  currentPassword: 'Current password',
  newPassword: 'New password',
  passwordHint:
    'At least 12 characters. A sentence works well. Changing the password signs out your other devices.',
  changePassword: 'Change the password',
  passwordChanged: 'The password was changed. Your other devices were signed out.',

  signedInOn: 'Signed in on',
  thisDevice: 'This device, signed in {signedIn}',
  otherDevice: 'Last used {lastUsed}, signed in {signedIn}',
  signOutDevice: 'Sign out<hidden> {device}</hidden>',
  deviceSignedOut: '{device} was signed out',
  browserOnSystem:
    '{browser, select, edge {Edge} opera {Opera} firefox {Firefox} chrome {Chrome} safari {Safari} other {A browser}} on {system, select, iphone {an iPhone} ipad {an iPad} android {Android} windows {Windows} mac {a Mac} chromebook {a Chromebook} linux {Linux} other {an unknown system}}',
  unknownDevice: 'An unknown device',
});
