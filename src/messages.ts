import { catalogue } from './shared/messages.js';

export const t = catalogue('lectern', {
  ready: 'Lectern is ready: {address}',
  openRows:
    'Warning: the database role is a superuser or has BYPASSRLS, so row-level security does not bind it. Use a plain role (docs/operating.md).',
  rulesKept: 'The credit rules were not changed because a file has a problem.',
  rulesRead:
    'The credit rules were read again: {added} added, {changed} changed, {removed} removed.',
  rulesFailed: 'The credit rules were not read again: {why}',
  migrate: 'bring the database up to date',
  migrated: 'The database is up to date.',
  openapi: 'print the description of the API',
});
