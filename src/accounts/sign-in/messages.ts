import { catalogue } from '../../shared/messages.js';

export const t = catalogue('accounts/sign-in', {
  undeclared: 'This address is not available yet. Contact the operator of this server.',
  crossSite:
    'The request came from a page of another site and was not carried out. Open Lectern and try again there.',
  mediaType: 'Send the body as application/json.',
  notSignedIn: 'You are not signed in, or your session has ended. Sign in and try again.',
  otherRole:
    'Only {audience, select, clinician {a clinician} administrator {an administrator} other {an operator}} can do that, and you are signed in as {role, select, clinician {a clinician} administrator {an administrator} other {an operator}}.',
  waitSeconds:
    'There were too many attempts with a wrong password. Wait {count, plural, one {# second} other {# seconds}}, then try again.',
  waitMinutes:
    'There were too many attempts with a wrong password. Wait {count, plural, one {# minute} other {# minutes}}, then try again.',
  failed:
    'The email address or password is wrong, or the account is disabled. Check both and try again.',
});
