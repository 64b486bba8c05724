import { catalogue } from '../shared/messages.js';

export const t = catalogue('requirements', {
  unknown: 'must be a requirement from the catalogue',
  tooManyHeld: 'cannot be added because you already have {most}; end one first',
  ownStart: 'can only be changed in the requirement itself',
  sameLabel:
    'You have already added this requirement under that label. Give this one another label, such as its licence number.',
  startsOn: 'must be a date, at most two years from now',
  endedOn: 'must be a date on or after the start, or left empty',
  notChanged: 'Nothing was changed. Fix the fields listed below.',
  tooManyOwn:
    'cannot be added because you have already defined {count}; change one of those instead',
  requirementStale:
    'This requirement was changed elsewhere in the meantime, so nothing was overwritten. Reload it and make your change again.',
  requirementNotSaved: 'The requirement was not saved. Fix the fields listed below.',
  checked:
    '{count, plural, one {# requirement profile} other {# requirement profiles}}, nothing wrong.',
  unusable: 'The requirement profiles cannot be used:\n{problems}',
  inForceTogether:
    'version {version} of {id} is in force at the same time as version {other} in {file}.',
  endOlder: 'End the older version (validTo) on the day before the newer one begins.',
  dateNeeded: 'Enter the date as YYYY-MM-DD.',
  day: 'must be a date as YYYY-MM-DD',
  kindNotStated: 'Credit (kind not stated)',
  withdrawn: 'This credit has been withdrawn and was not changed. Restore it first.',
  creditStale:
    'This credit was changed elsewhere in the meantime, so nothing was overwritten. Reload it and make your correction again.',
  creditNotSaved: 'The credit was not saved. Fix the fields listed below.',
  documentOfWithdrawn:
    'This credit has been withdrawn, so the file was not saved. Restore the credit first.',
  noSpace:
    'The file was not saved because you have used all the space for supporting documents. Replace one with a smaller file.',
});
