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
  day: 'must be a date as YYYY-MM-DD',
  keyMissing:
    'Send an Idempotency-Key header of 8 to 200 printable characters: a new one for each action, and the same one when you repeat that action.',
  keyReused:
    'This Idempotency-Key was used for another request. Use a new key for each new action.',
  nul: 'The text contains a NUL character. Remove it and try again.',
  nulField: 'must not contain a NUL character',
  cursor: 'This cursor is not valid. Start the list again without it.',
  cursorField: 'is not a cursor of this list',
  fileExpected:
    'Send the file itself as the body, with its media type or application/octet-stream.',
  fileTooLarge:
    'The file was not accepted because it is larger than {megabytes} MB. Choose a smaller file.',
  fileIncomplete: 'The file arrived incomplete. Upload it again.',
  notSupportingDocument:
    'The file was not saved because its content is not a PDF, PNG or JPEG, whatever its name says. Save it in one of these formats and upload it again.',
});
