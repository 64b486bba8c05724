import { catalogue } from '../../shared/messages.js';

export const t = catalogue('credit/rules', {
  checked: '{id} {version} ({from} to {to})',
  checkedOff: '{id} {version} ({from} to {to}), switched off: {why}',
  now: 'now',
  nothingWrong: '{count, plural, one {# file} other {# files}}, nothing wrong.',
  ownLog: 'Your own log',
  unusable: 'The credit rules cannot be used:\n{problems}',
  overlaps: 'version {version} of {id} is in force at the same time as version {other} in {file}.',
  endOlder: 'End the older version (validTo) on the day before the newer one begins.',
  rulesFolder: 'the folder of the rules',
  unreadable: 'cannot be read: {error}.',
  unreadableCode: 'cannot be read ({code}).',
  correctFile: 'Correct the file, or restore it.',
  changedAfterUse: 'was changed after version {version} of {id} judged a claim.',
  newVersion:
    'Restore the file, and write the change as a new version in a file of its own (docs/rules.md).',
  changedHere:
    'The file for {name}, version {version} of {id}, was changed on this server after it had judged claims, so nothing was claimed. What you wrote is saved. Ask the operator to restore the file and reload the rules, then claim again.',
});
