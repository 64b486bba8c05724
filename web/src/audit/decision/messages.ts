import { pageMessages } from '../../ui/messages.js';

export const t = pageMessages('audit/decision', {
  title: 'Your decision',
  wasDeclined: 'This claim was declined',
  whyDeclined: 'Nothing was awarded. The reason is under Decisions.',
  whyRevoked: 'This claim was revoked and its credit was reversed. The reason is under Decisions.',
  takenBack: 'The learner took this claim back',
  madeAgain:
    'The learner’s profile was wrong, and the learner claimed again. <link>See the later claim</link>.',
  nothingToDecide: 'Its credit was reversed. There is nothing to decide.',

  choose: 'What should happen to the claim?',
  'label.award': 'Award',
  'label.decline': 'Decline',
  'label.decline-spend': 'Decline: misconduct',
  'label.uphold': 'Uphold',
  'label.reduce': 'Reduce',
  'label.release': 'Revoke: a mistake',
  'label.spend': 'Revoke: misconduct',
  'label.reinstate': 'Reinstate',
  'means.award':
    'The credit is awarded as it was judged, for the day of the activity, and the certificate is issued now. The learner is told.',
  'means.decline':
    'Nothing is awarded. The act is released: the learner may claim it under another option.',
  'means.decline-spend':
    'Nothing is awarded. The act is spent: neither it nor its minutes can be claimed again, with any provider.',
  'means.uphold': 'The credit stands. The learner is told.',
  'means.reduce':
    'Less credit counts from now on. A certificate with the lower amount replaces the present one.',
  'means.release':
    'The credit is reversed and the certificate is shown as revoked. The act is released: the learner may claim it under another option, whose reviewer sees that you revoked it, and when.',
  'means.spend':
    'The credit is reversed and the certificate is shown as revoked. The act is spent: neither it nor its minutes can be claimed again, with any provider. Other providers that judged it see that you revoked it for misconduct.',
  cannotReduce: 'The rules of this claim allow no smaller amount. Revoke the claim instead.',
  'reinstate.declined':
    'The claim is held again, with its acts and minutes, and you decide about it once more. This is not possible once the learner has claimed the same learning elsewhere.',
  'reinstate.revoked':
    'The credit counts again as it did before. The revoked certificate stays revoked, and a new one replaces it. This is not possible once the learner has claimed the same learning elsewhere.',
  'reinstate.reduced':
    'The whole credit counts again, and a certificate with the full amount replaces the present one.',

  creditOnDay: '{credit}, {day, date, medium}',
  keep: 'Keep {amount}',
  reduceTo: 'Reduce to {amount}',
  part: '{amount} {credit}',
  partOnDay: '{amount} {credit} ({day, date, medium})',

  reason: 'Reason',
  reasonHint: 'Shown to the learner, and to anyone who verifies a revoked or replaced certificate.',
  needsChoice: 'Choose what should happen to the claim first.',
  needsSmaller: 'Choose a smaller amount for at least one kind of credit.',
  leavesNothing: 'This would leave no credit. Leave some credit, or revoke the claim.',
  needsReason: 'Enter the reason first, in a sentence that the learner will understand.',

  decide: 'Record the decision',
  'do.award': 'Award the credit',
  'do.decline': 'Decline the claim',
  'do.decline-spend': 'Decline the claim for misconduct',
  'do.uphold': 'Uphold the claim',
  'do.reduce': 'Reduce the claim',
  'do.release': 'Revoke the claim',
  'do.spend': 'Revoke the claim for misconduct',
  'do.reinstate': 'Reinstate the claim',
  'done.awarded': 'The credit is awarded',
  'done.declined': 'The claim is declined',
  'done.upheld': 'The claim is upheld',
  'done.reduced': 'The claim is reduced',
  'done.revoked': 'The claim is revoked',
  'done.reinstated': 'The claim is reinstated',

  'confirm.decline': 'Decline this claim?',
  'confirm.decline-spend': 'Decline this claim?',
  'confirm.reduce': 'Reduce this claim?',
  'confirm.release': 'Revoke this claim?',
  'confirm.spend': 'Revoke this claim?',
  keepAsItIs: 'Keep the claim as it is',
  willGetNothing:
    '<name>{learner}</name> will be awarded nothing for this claim and will be told your reason.',
  willBeReduced:
    '<strong>{now}</strong> of <name>{learner}</name> will come to <strong>{reduced}</strong>. A certificate with the lower amount will replace the present one. Anyone who verifies the present one will see that, with your reason. The learner will be told.',
  willBeReversed:
    '<strong>{now}</strong> of <name>{learner}</name> will be reversed. The learner will be told.',
  certificatesRevoked:
    '{count, plural, one {Certificate {serials} will be revoked for good. Anyone who verifies it will see that, with your reason.} other {Certificates {serials} will be revoked for good. Anyone who verifies them will see that, with your reason.}} If you reinstate the claim, a new certificate is issued.',
  released: 'The learner may claim the same learning under another option.',
  spent:
    'As this is for misconduct, neither the act nor its minutes can be claimed again, with any provider.',
});
