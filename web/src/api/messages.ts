import { catalogue } from '../../../src/shared/messages.js';

export const t = catalogue('api', {
  unreachable: 'No connection',
  unreachableDetail:
    'The server could not be reached. Nothing you entered was lost. Check your connection and try again.',
  unknown: 'Something went wrong',
  unknownDetail:
    'The server answered with status {status} and did not say why. Nothing you entered was lost. Try again.',
  pageError: 'This page failed',
  pageErrorDetail:
    'An unexpected error occurred while showing the page. Nothing that you saved was lost. Reload the page.',
});
