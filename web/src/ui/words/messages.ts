import { catalogue } from '../../../../src/shared/messages.js';

export const t = catalogue('words', {
  credit: '{amount} credit',
  credits: '{amount} credits',
  period: '{from, date, medium} to {to, date, medium}',
  daysLeft: '{days, plural, =0 {ends today} one {# day left} other {# days left}}',
  over: 'over',
});
