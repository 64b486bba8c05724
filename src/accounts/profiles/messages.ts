import { catalogue } from '../../shared/messages.js';

export const t = catalogue('accounts/profiles', {
  noReliance:
    'No certificates from your provider rely on this profile any more. Nothing was decided.',
  accepted:
    'Your profile was changed as you asked. New certificates will show the change, and each earlier one can be reissued. The reviewer wrote: {reason}',
  declined: 'Your profile was not changed as you asked: {reason}',
  otherProvider:
    'Another provider {state, select, accepted {accepted} other {declined}} the change to {name}’s profile, which certificates of yours rely on too.',
  incomplete:
    'Your profile lacks information that a claim requires, so nothing was claimed. Fix what is listed below in your profile, then claim again.',
  notSaved: 'The profile was not saved. Fix the fields listed below.',
});
