import { catalogue } from '../../shared/messages.js';

export const t = catalogue('accounts/profile-changes', {
  tooManyDocuments:
    'The file was not saved because a change can have at most {most} supporting documents. To start over, withdraw the change and propose it again.',
  proposed:
    '{name} has asked to change the profile that your certificates rely on. The change is waiting for review.',
  passed:
    '{name} corrected the profile that your certificates rely on. The change needed no review.',
  passedRenamed:
    '{before} (now {name}) corrected the profile that your certificates rely on. The change needed no review.',
  ended:
    '{state, select, passed {This change took effect at once} accepted {This change has already been accepted} declined {This change has already been declined} other {This change has been withdrawn}}, so nothing was changed.',
  waiting:
    'A change to your profile is already waiting for review, so nothing was changed. Withdraw it first, or wait for the decision.',
  reason: 'must be a sentence of at least 10 characters',
});
