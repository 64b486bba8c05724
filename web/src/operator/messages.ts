import { pageMessages } from '../ui/messages.js';

export const t = pageMessages('operator', {
  title: 'Providers',
  lead: 'You record who accredits each provider, from when and to when. This decides which credit its certificates may award.',
  noProviders:
    'There are no providers yet. Create one on the server with <command>lectern provider create</command>.',
  onThisServer: 'On this server',
  providerCount: '{count, plural, one {# provider} other {# providers}}',
  provider: 'Provider',
  accreditedBy: 'Accredited by',
  toDo: 'For you to do',
  demonstration: 'Demonstration, awards no credit',
  nobody: 'Nobody',
  nothing: 'Nothing',
  toDecide: '{count, plural, one {# proposal} other {# proposals}} to review',
  toConfirm: '{count, plural, one {# accreditation} other {# accreditations}} to confirm',
  unmatched: '“{name}” is not in the list of accreditors',

  allProviders: 'All providers',
  isDemonstration: 'This is a demonstration: nobody accredits it, and it awards no credit.',
  isNotAccredited:
    'Nobody accredits it today: its certificates confirm participation, without credit.',
  isAccredited: 'Accredited today by {accreditor}.',
  waiting: 'Waiting for you',
  accreditation: 'Accreditation',
  awardsInDoubt: 'Awards under an accreditation that proved wrong',
  record: 'Record an accreditation',
  recordHint:
    'An accreditation is in force from its first day until its last day, or until the next entry of the same accreditor begins. A withdrawal is an entry too. If an entry was never true, correct it above.',
  correctEntry: 'Correct this entry',
  correctionHint:
    'Your correction replaces the entry from its first day. The entry stays in the history, marked as never in force.',
  notCarriedOver: 'Not carried over',
  earlier:
    'Until now this provider said that it is accredited by “{accreditor}”. This is not exactly the name of any accreditor in the list, so its certificates carry no accredited wording. Record its accreditation below.',
  earlierWithStatement:
    'Until now this provider said that it is accredited by “{accreditor}”. This is not exactly the name of any accreditor in the list, so its certificates carry no accredited wording. It printed: “{statement}” Record its accreditation below.',

  accreditor: 'Accreditor',
  accreditorHint: 'From the list of this server',
  accredits: 'Accredits providers of {what}',
  accreditsUnconfirmed: 'Accredits providers of {what}. No source confirms this yet.',
  chooseAccreditor: 'Choose an accreditor',
  status: 'Status',
  statusHint: 'Provisional and on probation may award credit; withdrawn may not.',
  firstDay: 'First day',
  lastDay: 'Last day',
  identifier: 'Identifier',
  identifierHint: 'The number that the accreditor gave the provider',
  statement: 'Accreditation statement',
  statementHint:
    'Word for word as the accreditor requires it, at most 600 characters. Leave it empty for the standard sentence.',
  reason: 'Reason',
  reasonHint: 'Kept in the history, where the provider’s administrators can read it.',
  needsAccreditor: 'Choose the accreditor first.',
  needsFirstDay: 'Enter the first day first.',
  needsReason: 'Enter a reason first: corrections and withdrawals need one.',
  recordCorrection: 'Record the correction',
  recordWithdrawal: 'Record the withdrawal',
  recordAccreditation: 'Record this accreditation',
  recorded: 'The entry is recorded. It applies from its first day.',

  accept: 'Accept the proposal',
  decline: 'Decline the proposal',
  acceptThis: 'Accept this proposal',
  declineThis: 'Decline this proposal',
  answer: 'Answer to the administrator',
  needsReasonToDecline: 'Enter a reason first. The administrator reads it.',
  decideLater: 'Decide later',
  recordAndAccept: 'Record and accept',
  acceptName: 'Accept the name',
  accepted: 'The proposal is accepted',
  declined: 'The proposal is declined',

  doubtLead:
    'Credit for activities on days when, as now recorded, nobody accredited the provider for it. Nothing was changed. The provider’s administrators see the same list with their learners, and decide.',
});
