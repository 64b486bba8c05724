import { pageMessages } from '../ui/messages.js';

export const t = pageMessages('accreditation', {
  'status.full': 'Full',
  'status.provisional': 'Provisional',
  'status.probation': 'On probation',
  'status.withdrawn': 'Withdrawn',

  noEntries:
    'No accreditation has been recorded yet, so this provider’s certificates confirm participation, without credit.',
  accreditor: 'Accreditor',
  status: 'Status',
  valid: 'Valid',
  recorded: 'Recorded',
  action: 'Action',
  number: 'Number {identifier}',
  carriedOver: 'Carried over from the provider’s own statement, not confirmed yet',
  validFrom: 'from {from, date, medium}',
  validBetween: '{from, date, medium} to {to, date, medium}',
  confirm: 'Confirm or correct the entry',
  correct: 'Correct the entry',
  corrected: '{status}, corrected: never in force',
  notYet: '{status}, not in force yet',
  noLonger: '{status}, no longer in force',
  inForce: '{status}, in force',

  'proposal.waiting': 'Waiting for the operator',
  'proposal.accepted': 'Accepted',
  'proposal.declined': 'Declined',
  'proposal.withdrawn': 'Taken back',
  legalName: 'Legal name: {name}',
  notAccredited: 'Not accredited',
  accreditedBy: 'Accredited by {accreditor}',
  accreditedByWithNumber: 'Accredited by {accreditor}, number {number}',
  proposed: 'Proposed by {by} on {at}',
  proposedAndDecided: 'Proposed by {by} on {at}, decided on {decidedAt}',
  reason: '<label>Reason:</label> {reason}',

  awardsInDoubt: 'Awards in doubt',
  downloadCsv: 'Download as CSV',
  noneInDoubt:
    'No awards are in doubt. Every award rests on an accreditation that is still on record.',
  learner: 'Learner',
  completed: 'Completed',
  credit: 'Credit',
  certificate: 'Certificate',
  accreditedWhenAwarded: 'Accredited by, when awarded',
  noneInForce: 'None in force',
});
