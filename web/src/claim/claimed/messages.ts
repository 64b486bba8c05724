import { pageMessages } from '../../ui/messages.js';

export const t = pageMessages('claim/claimed', {
  title: 'Claim',
  failed: 'The claim could not be loaded',
  notFound: 'Claim not found',
  seeCredits: 'All your claims are listed under <link>Credits</link>.',
  'title.held': 'Held for review: {amount}',
  'title.declined': 'Declined: {amount}',
  'title.revoked': 'Revoked: {amount}',
  'title.withdrawn': 'Withdrawn: {amount}',
  claimedFrom: 'Completed on {day, date, medium}, claimed on {claimedAt} from {provider}',
  claimedForLog:
    'Completed on {day, date, medium}, claimed on {claimedAt} for your own log, which nobody audits',

  revokedOn: 'Revoked on {day}',
  revokedForMisconduct:
    'It was revoked for misconduct, so the same learning cannot be claimed again.',
  claimUnderAnother: 'You may claim the same learning under another option.',
  declinedOn: 'Declined on {day}',
  declinedForMisconduct:
    'No credit was awarded. It was declined for misconduct, so the same learning cannot be claimed again.',
  declinedClaimUnderAnother:
    'No credit was awarded. You may claim the same learning under another option.',
  demonstration: 'This is a demonstration. No credit was awarded.',
  reducedOn: 'Reduced on {day}',
  stillCounted: 'Still counted: {amount}',
  withdrawnOn: 'Withdrawn on {day}',
  tookBack: 'You took this claim back, and it no longer counts.',
  seeReplacement: 'See the claim that replaced it',
  replaces: 'This claim replaces <link>an earlier claim</link> that you took back.',
  claimDaysAgain: 'Claim these days again',
  claimAgain: 'Claim it again',

  documents: 'Documents',
  certificate: 'Certificate',
  noDocument: 'There is no document because no credit has been awarded.',
  partOn: '{part}, completed on {day, date, medium}',
  ownRecord:
    'This credit is your own record. It has no certificate, and nobody audits it. You can see it under <link>Credits</link>.',
  howJudged: 'How this was judged',
  howAwarded: 'How this was awarded',
  elsewhere: 'Another body may count the same learning: <link>claim it elsewhere too</link>.',
  next: '<read>Continue reading</read> or see <credits>all your credits</credits>.',

  correctOrWithdraw: 'Correct or withdraw',
  ownReading:
    'This is your own record. You can correct its days and what you wrote, or withdraw it.',
  ownCycles:
    'This is your own record. You can withdraw it, change what you wrote and claim it again.',
  afterWithdrawal:
    'A withdrawn claim no longer counts, and stays in your log as withdrawn. You can claim the same learning again.',
  correct: 'Correct this claim',
  withdraw: 'Withdraw this claim',
  withdrawn: 'The claim was withdrawn',
  notClaimedAgain: 'The claim could not be made again. {detail}',
  wrongProfile: 'Claimed under a wrong profile?',
  mayClaimAgain:
    'Your profile has changed since then. Until {end}, and as long as nobody else relies on the certificate, you can claim again with your profile as it is now. The new certificate replaces this one, which will then be marked as superseded, and {provider} is notified.',
  seeAmount: 'See what it would come to now',
  profileUnchanged:
    'Was your profile wrong? Correct it under <link>Me</link> and claim again by {end}, as long as nobody else relies on the certificate.',
  underReview:
    'The change to your profile is waiting for review because other certificates rely on it too. Once it is accepted, you can claim again as long as nobody else relies on the certificate. The time spent waiting does not count towards your 14 days.',
  reliedOn:
    'Others rely on this claim: its certificate was checked, or a transcript lists it. You can no longer claim it again. If something is wrong, contact {provider}.',

  again: 'Claim again',
  correction: 'Correct a claim',
  correctionLead:
    'The earlier claim is withdrawn in the same step, when you make this one. If the rules refuse it, nothing changes.',
  againLead:
    'The same learning, judged by your profile as it is now. If the rules refuse it, nothing changes.',
  notAgain: 'This claim cannot be made again',
  seeWhy: '<link>See the claim</link> for the reason.',
  earlier: 'The earlier claim',
  earlierAmount: '{amount}. <link>See the claim</link>',
  notOffered: 'This credit option is no longer offered to you. The claim stays as it is.',
  promise: 'I did this learning myself, and I claim only the credit that matches what I did.',
  corrected: 'Corrected claim',
  reflection: 'What you take away from it',
  reflectionHint: 'Nothing that identifies a patient.',
  bothDays: 'Enter both days.',
});
