import { pageMessages } from '../ui/messages.js';

export const t = pageMessages('frame', {
  skip: 'Skip to the content',
  home: 'Lectern, home',
  mainNavigation: 'Main',
  read: 'Read',
  credits: 'Credits',
  certificates: 'Certificates',
  me: 'Me',
  claims: 'Claims',
  profiles: 'Profiles',
  setup: 'Set-up',
  providers: 'Providers',
  help: 'Help and sources',
  sources:
    'Records from PubMed, under the <notice>NCBI Disclaimer and Copyright notice</notice>. <help>Help and sources</help>',

  newNotices: 'New for you',
  moreNotices: 'See {count, plural, one {# more notice} other {# more notices}} under Me.',
  dated: '{text} <note>({day})</note>',
  notMarked: 'The notice was not marked as read. Try again.',
  markAsRead: 'Mark as read',
  seeNotice: 'See what this is about',

  notFound: 'Page not found',
  whereToGo:
    'The address may be mistyped, or the page may have moved. Go to <home>the home page</home>, or <verify>check a certificate</verify>.',
  failed: 'This page could not be shown',
  goHome: 'Go to the home page',

  forClinicians: 'A page for clinicians',
  goToClaims:
    'Administrators review claims. They have no reading, credits or certificates of their own. Go to <link>the claims</link>.',
  forAdministrators: 'A page for administrators',
  goToCredits:
    'The provider’s administrators review claims. Your own claims are under <link>Credits</link>.',
  forOperator: 'A page for the operator',
  goToOwnPages:
    'The operator of this server records who accredits each provider. Go to <link>your own pages</link>.',
  notForOperator: 'A page for clinicians and administrators',
  goToProviders:
    'The operator does not see reading, claims or certificates. Go to <link>the providers</link>.',
});
