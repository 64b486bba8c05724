import { catalogue } from '../../shared/messages.js';

/** What an authority is said to have done, within the sentence `failed`. */
export const t = catalogue('signatures/time-stamps', {
  failed: 'The time-stamp authority {host} did not issue a time-stamp: {why}.',
  'flaw.other-document': 'its time-stamp covers something other than what was sent',
  'flaw.signature-wrong': 'the signature of its time-stamp is wrong',
  'flaw.wrong-purpose': 'its certificate is not for time-stamps alone',
  'flaw.certificate-expired': 'its certificate was not valid at the stated time',
  status: 'it answered with HTTP status {status}',
  tooLong: 'its answer is longer than {most} bytes',
  noResponse: 'its answer is not a time-stamp response ({why})',
  refused: 'it refused: {why}',
  tooLarge: 'its time-stamp has {length} bytes, and there is room for {room}',
  unreadable: 'its time-stamp cannot be read ({why})',
  unknownAuthority: 'its certificate ({authority}) is not among LECTERN_TSA_CERTIFICATES',
  otherRequest: 'its answer does not carry the number of the request',
  clock: 'its clock says {theirs}, and the clock here says {ours}',
  unreachable: 'it cannot be reached',
  unreachableBecause: 'it cannot be reached ({code})',
  timeout: 'it did not answer in time',
});
