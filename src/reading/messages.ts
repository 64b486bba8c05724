import { catalogue } from '../shared/messages.js';

export const t = catalogue('reading', {
  noSuchDay: 'This date does not exist. Enter a calendar date as YYYY-MM-DD.',
  day: 'must be a date as YYYY-MM-DD',
  ended:
    'This reading session has ended and records no more beats. Open the paper again to continue reading.',
  notRecorded:
    'The beats were not recorded. Fix the fields listed below, or leave those beats out, and send them again.',
  beats: 'must be a list of 1 to {most} beats',
  beat: 'must be a beat',
  flag: 'must be true or false',
  part: 'must give the number of words in the passage on screen',
  integer: 'must be a whole number from {smallest} to {largest}',
  unknown: 'is not a member of this request',
});
