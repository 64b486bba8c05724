import { pageMessages } from '../../ui/messages.js';

export const t = pageMessages('claim/documentation', {
  learned: 'What you learned',
  'status.saved': 'Saved',
  'status.saving': 'Saving',
  'status.unsaved': 'Not saved yet',
  'status.failed': 'Not saved',
  'status.stale': 'Not saved: changed elsewhere',
  question: 'Your question',
  suggested: 'Suggested from your search. Change it to what you wanted to know.',
  application: 'What you learned and will do',
  applicationHint: 'One or two sentences, without anything that identifies a patient.',

  sources: 'Sources you used',
  sourcesHint: 'Filled in from what you opened. Untick any that did not help.',
  noJournal: 'Journal not given',
  pmid: 'PMID {pmid}',
  retracted: 'Retracted',

  result: 'Was the question answered?',
  'result.answered': 'Yes',
  'result.partly': 'Partly',
  'result.nothing-found': 'No, nothing found',
  effect: 'How will this affect your practice?',
  'effect.changed': 'It will change my practice',
  'effect.reinforced': 'It confirms my practice',
  'effect.reviewed': 'I reviewed a condition',
  'effect.none': 'No effect',
  answerBoth: 'Answer both questions to save the evaluation.',
  sharedAnswers: 'The same answers for all {count, number}.',
  shareAnswers: 'Use these two answers for all {count, number}',

  stillHere: 'What you wrote is still on this page, but it is not saved yet.',
  changedElsewhere: 'This was changed in another window',
  whichVersion:
    'Nothing is lost. What you typed here is still below, and the other version is saved on the server. Which one do you want to keep?',
  otherQuestion: 'The other version says: <quote>{question}</quote>',
  otherBoth: 'The other version says: <quote>{question}</quote>, and <quote>{application}</quote>',
  noQuestion: 'no question',
  keepMine: 'Keep what I typed here',
  useOther: 'Use the other version',
});
