import { pageMessages } from '../../ui/messages.js';

export const t = pageMessages('claim/submit', {
  claimant: 'Who is claiming',
  nameAndProfession: '{name} · {profession}',
  change: 'Change',
  changeWaiting:
    'A change to your profile is waiting for review. This claim uses your profile as it is. See <link>your profile</link>.',
  nameHint: 'As on your licence. It is printed on the certificate.',
  npiHint:
    'Ten digits. You can add licences under Me. Credit for physicians asks for an NPI or a licence.',
  chooseProfession: 'Choose your profession first.',
  saving: 'Saving your profile',
  save: 'Save and continue',
  claimantFirst: 'First fill in who is claiming. The rules depend on your profession.',

  claimAs: 'Claim as',
  'document.certificate': 'with a certificate',
  'document.participation': 'with a certificate of participation',
  'document.none': 'a private record, without a certificate',
  demonstration: 'a demonstration, no credit is awarded',
  accreditedBy: 'accredited by {accreditor}',
  noneOpen: 'No option is open to you now.',
  closed:
    '{count, plural, one {One option is not open to you: see why} other {# options are not open to you: see why}}',
  noReason: 'The provider does not say why.',

  attestation: 'Attestation',
  profileCorrect: 'And my profile is correct: {name} ({profession}).',
  whenHeld:
    'No credit is awarded and no document is issued until the provider has decided. Until then, the cycles and their minutes are reserved for this claim.',
  ownRecord:
    'This goes into your own record, without a certificate. You can correct or withdraw it later.',
  issuedAtOnce:
    '{provider} issues the document at once, in your name and with your profile as it is today, and may check the claim against your reading. If your profile is wrong, you can claim again within 14 days, as long as nobody else relies on the certificate.',
  mustAttest: 'Tick the attestation to claim.',
  claiming: 'Claiming',
  notOpen: 'This option is not open to you. Choose another one.',
  notOpenBecause: 'This option is not open to you. {why}',
  checking: 'The rules are being checked.',
  notYet: 'Not yet: {remedy}',
  rulesNotMet: 'Not yet: the rules are not met.',

  withoutCredit: 'This claim ends without credit',
  changed: 'This claim has changed since you saw it',
  factsChanged: 'Since then, {facts} {count, plural, one {has} other {have}} changed.',
  'fact.option': 'the credit option',
  'fact.rules': 'the credit rules',
  'fact.profile': 'your profile',
  otherwiseChanged: 'Something else that you claimed, or the day, changed what this comes to.',
  nowComesTo: 'You saw <amount>{before}</amount>. It now comes to <amount>{now}</amount>.',
  stillComesTo: 'You saw <amount>{before}</amount>. It still comes to <amount>{now}</amount>.',
  nothingYet: 'nothing, because the rules are not met',
  lookAgain:
    'Nothing was claimed, and what you wrote is kept. Look at the amount and the rules above. If you agree, tick the box and claim again.',
  seeClaim: 'See the claim that was made',
  whenConnected:
    'Select the button again when you are connected. The claim will be made only once.',
  nothingClaimed: 'Nothing was claimed',
  notSaved: 'What you wrote could not be saved first. It is still on this page. Try again.',
});
