import { catalogue } from '../../../shared/messages.js';

export const t = catalogue('credit/claim-decisions', {
  withdrawn: 'The learner has taken this claim back, so there is nothing left to decide.',
  undecided:
    'This claim is held for review, and nothing has been awarded yet. Award or decline it first.',
  nothingToReinstate:
    'This claim counts in full: nothing has been revoked or reduced. Reload the page to see its status.',
  claimedElsewhere:
    'The learner has since claimed this learning again, in whole or in part, and learning is credited only once. The claim cannot be reinstated while the other one counts.',
  nothingLeft:
    'This would leave no credit at all, so nothing was changed. Revoke the claim instead, and record whether the learning may be claimed elsewhere.',
  mustLeaveSome: 'must leave some credit',
  refusedReduction:
    'The claim cannot be reduced to these amounts. Nothing was changed. Choose a smaller amount in the steps of its rules.',
  lapsed:
    'The claim relies on an accreditation that, according to the current record, was not in force on the days of the activity. Nothing was awarded. Decline the claim, or ask the operator to correct the accreditation.',
  declined:
    'This claim was declined, so there is no credit to decide on. Reinstate it first if that was a mistake.',
  revoked:
    'This claim has been revoked. If the revocation was a mistake, reinstate the claim first.',
  notHeld:
    'This claim is no longer held for review because somebody has already decided on it. Reload the page to see its status.',

  'reason.withdrawn': 'Taken back by its learner.',
  'reason.corrected': 'Corrected by its learner.',
  'reason.claimed-again': 'Claimed again by its learner, whose profile was wrong.',
  claimedAgain:
    '{learner} took a claim back and claimed again, because their profile was wrong. The certificate of the later claim replaces that of the earlier one.',
  claimedAgainHeld:
    '{learner} took a claim back and claimed again, because their profile was wrong. The later claim is held for your review, and the certificate of the earlier one no longer counts.',
  otherLearning:
    'A replacement claim must be for the same learning under the same option. Nothing was claimed. For anything else, make a new claim.',
  isOther: 'is for something else',
  takenBackBefore: 'You have already taken this claim back. Nothing was changed.',
  notYours:
    'This claim was made to a provider, which may have to account for it, so it cannot be withdrawn. If your profile was wrong, correct it and claim again. For anything else, ask the provider.',
  'kept.ended':
    'This claim no longer counts, so there is nothing to take back. Nothing was claimed.',
  'kept.decided':
    'The provider has decided on this claim, so it cannot be taken back. Ask the provider. Nothing was claimed.',
  'kept.time-over':
    'You can make a claim again within 14 days, and that time has passed. Ask the provider to correct it. Nothing was claimed.',
  'kept.relied-on':
    'Somebody has checked the certificate of this claim, or a transcript lists it, so others rely on it. Ask the provider to correct it. Nothing was claimed.',
  'kept.profile-unchanged':
    'Your profile is the same as when you claimed. Correct it first, then claim again. Nothing was claimed.',
  'kept.under-review':
    'The change to your profile is waiting for review, because other certificates rely on it. Claim again once it is accepted. Nothing was claimed.',
});
