import { pageMessages } from '../ui/messages.js';

export const t = pageMessages('claim', {
  title: 'Claim CME',
  nothingHere: 'There is nothing to claim here',
  seeCredits:
    'The address may be mistyped or belong to somebody else. Everything that you can claim is listed under <link>Credits</link>.',
  noProvider:
    'No provider offers credit here yet. Your reading is kept, and you can claim it when one does.',

  leadSeveral:
    'One claim for {count, plural, one {# cycle} other {# cycles}}. A minute that two of them share counts once. What you write is saved as you go.',
  lead: 'For {duration} of active reading. What you write is saved as you go.',
  leadAfterSearch:
    'For {duration} of active reading after searching for <search>{query}</search>. What you write is saved as you go.',
  learned: 'What you learned',
  cycles: '{count, plural, one {# cycle} other {# cycles}}',
  promise: 'I read these sources myself, and I claim only the credit that matches what I did.',
  chooseVersion: 'First choose which version to keep.',

  noQuestion: 'No question yet',
  facts: '{day} · {duration} active · {sources, plural, one {# source} other {# sources}}',
  leaveOut: 'Leave this one out',
  claimedBefore:
    'You have already claimed credit for this, so it stays as you wrote it. Another body may still count it.',
  seeThatClaim: 'See that claim',

  'deadline.document':
    '{left, plural, =0 {<state>Last day</state> to document it: today, {day, date, medium}} one {<state># day left</state> to document it, last day {day, date, medium}} other {<state># days left</state> to document it, last day {day, date, medium}}}',
  'over.document': '<state>Too late</state> to document it. The last day was {day, date, medium}',
  'deadline.claim':
    '{left, plural, =0 {<state>Last day</state> to claim it: today, {day, date, medium}} one {<state># day left</state> to claim it, last day {day, date, medium}} other {<state># days left</state> to claim it, last day {day, date, medium}}}',
  'over.claim': '<state>Too late</state> to claim it. The last day was {day, date, medium}',

  forArticle: 'Claim credit for an article',
  articleLead:
    'Your answers about the article are already recorded, so there is nothing to fill in here.',
  noArticleCredit: 'No provider offers credit for articles here yet. Your result is kept.',
  toCorrect:
    'Something to correct? <articles>Go back to the articles</articles> or see <credits>your credits</credits>.',
  articlePromise:
    'I read this article and answered its questions myself, and I claim only the credit that matches what I did.',

  firstDay: 'First day',
  lastDay: 'Last day',
  wrongOrder: 'The last day is before the first day. Choose a later one.',
  future: 'This day is in the future.',
});
