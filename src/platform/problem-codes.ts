/**
 * The closed set of problem codes with the HTTP status and the title of each.
 * A code is part of the interface: it is added here and never reused for another meaning.
 */
export const problemCodes = {
  'invalid-input': [400, 'Some of the input is not valid'],
  'idempotency-key-required': [400, 'An Idempotency-Key header is required'],
  'not-signed-in': [401, 'Sign in first'],
  'sign-in-failed': [401, 'Sign-in failed'],
  'not-allowed': [403, 'This account may not do that'],
  'cross-site-request': [403, 'The request came from another site'],
  'not-found': [404, 'Not found'],
  'not-issued-here': [404, 'No certificate with this code was issued here'],
  'method-not-allowed': [405, 'Method not allowed'],
  'email-taken': [409, 'There is already an account with this e-mail address'],
  'provider-name-taken': [409, 'There is already a provider with this name'],
  'session-ended': [409, 'The reading session has ended'],
  'stale-draft': [409, 'The draft was changed elsewhere'],
  'cycle-claimed': [409, 'The cycle is already claimed'],
  'cycle-already-claimed': [409, 'This cycle was already claimed under this option'],
  'cycle-excluded': [409, 'This cycle was claimed under an option that excludes this one'],
  'already-revoked': [409, 'The claim is already revoked'],
  'activity-closed': [409, 'The activity is not open'],
  'activity-passed': [409, 'The assessment is already passed'],
  'attempts-used': [409, 'No attempts are left'],
  'attempt-not-passed': [409, 'The assessment is not passed yet'],
  'already-evaluated': [409, 'The activity is already evaluated'],
  'activity-retired': [409, 'The activity is already retired'],
  'activity-title-taken': [409, 'There is already an activity with this title'],
  'too-large': [413, 'The request is too large'],
  'unsupported-media-type': [415, 'Send JSON'],
  'claim-not-met': [422, 'The claim does not meet its rules'],
  'name-not-printable': [422, 'A character cannot be printed on a certificate'],
  'idempotency-key-reused': [422, 'The Idempotency-Key was used for another request'],
  'too-many-attempts': [429, 'Too many attempts'],
  'internal-error': [500, 'Something went wrong on our side'],
  'route-undeclared': [500, 'The route does not say who may call it'],
  'not-ready': [503, 'The server is not ready'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

/** One of the codes that an error answer may carry. */
export type ProblemCode = keyof typeof problemCodes;
