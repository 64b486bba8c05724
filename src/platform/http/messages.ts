import { catalogue } from '../../shared/messages.js';

export const t = catalogue('http', {
  notFound: 'This does not exist, or you do not have access to it.',
  unreadable: 'The request could not be read. Send well-formed JSON.',
  method: 'This address does not support that method.',
  tooLarge: 'The request is too large for this server. Send less at a time.',
  mediaType: 'Send the body as application/json.',
  unexpected:
    'The request could not be completed, and it changed nothing. Try again. If it keeps failing, give the operator the request id.',
  invalidInput: 'Some fields are invalid, so nothing was changed. Fix the fields listed below.',
});
