import { pageMessages } from '../../ui/messages.js';

export const t = pageMessages('requirements/self-reported', {
  title: 'Self-reported credit',
  lead: 'Your own record, marked as self-reported wherever it counts. Upload the certificate as a supporting document.',
  add: 'Add self-reported credit',
  empty:
    'You haven’t added any self-reported credit yet. Add a course, conference or ward round that was credited elsewhere.',
  correctThis: 'Correct this credit',

  withProvider: '{title}<muted> · {provider}</muted>',
  amountOfUnit: '{amount} {unit}',
  facts: '<figures>{amount}</figures> · {day, date, medium} · self-reported',
  restore: 'Restore',
  correct: 'Correct',
  correctNamed: 'Correct {title}',
  withdraw: 'Withdraw',
  withdrawNamed: 'Withdraw {title}',
  withdrawn: '{title} was withdrawn',
  place: '{category} ({requirement})',
  countsAs: 'Counts as {places}',
  categoryRemoved:
    'Its category in {requirement} was removed. Correct this credit to choose where it counts.',

  enteredTwice: 'Entered twice?',
  sameFile:
    'The same file supports {title}, {day, date, medium}. Only one of them counts until you confirm that they are different.',
  looksSame:
    'This looks the same as {title}, {day, date, medium}. Only one of them counts until you confirm that they are different.',
  different: 'They are different',
  countsToo: '{title} counts as well',

  document: 'Supporting document for {title}, {file}',
  noDocument: 'No supporting document yet',
  addDocument: 'Add a supporting document<hidden> for {title}</hidden>',
  replaceDocument: 'Replace the supporting document<hidden> for {title}</hidden>',
  documentSaved: 'The supporting document was saved',

  activity: 'Activity',
  provider: 'Provider',
  amount: 'Amount',
  amountHint: 'For example, 0.25 or 12',
  completedOn: 'Completed on',
  unit: 'Unit',
  unitHint: 'Credit in these units is recognised automatically',
  noUnit: 'None of these',
  topics: 'Topics that some bodies require',
  note: 'Note',
  noteHint: 'Do not name patients',
  saveCorrection: 'Save the correction',
  addThis: 'Add this credit',
  savedTwice:
    'Saved. It looks the same as {title}, so only one of them counts. See the list below.',
  corrected: 'The correction was saved',
  added: 'The credit was added',

  whereItCounts: 'Where it counts',
  noRequirements: 'You have no requirements yet. Choose a unit, or add a requirement first.',
  byUnit: 'By its unit only',
  removedCategory: 'A category that was removed',

  periodClosed: 'A period is closed',
  closedToNew:
    '{name} is closed for activities up to {day, date, medium}. This credit will not count there.',
  closedToCorrection:
    '{name} is closed for activities up to {day, date, medium}. This credit still counts there as it was recorded before the period closed, but for no more than it is worth now.',
  closedUnaffected:
    '{name} is closed for activities up to {day, date, medium}. Nothing that affects this credit has changed, so it counts there as before.',
});
