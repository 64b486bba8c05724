import type pg from 'pg';
import { newId } from '../../src/platform/index.js';
import { at, hash } from './one-row-of-certificates.js';

/** What all learners share. */
export interface SharedRows {
  readonly paperId: string;
  readonly ruleSet: { rule_set_id: string; rule_set_version: string };
}

/** Adds a row by the names of its columns; bytes and JSON as text. Columns that a migration adds later are left out. */
export async function insert(client: pg.Client, table: string, row: object): Promise<void> {
  const { fields } = await client.query(`SELECT * FROM ${table} LIMIT 0`);
  const known = new Set(fields.map(({ name }) => name));
  const columns = Object.keys(row)
    .filter((name) => known.has(name))
    .join(', ');
  await client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1)`,
    [JSON.stringify(row)],
  );
}

/** @param client of the superuser, whom row-level security does not bind */
export async function insertShared(client: pg.Client): Promise<SharedRows> {
  const paperId = newId();
  await insert(client, 'paper', {
    id: paperId,
    source: 'demonstration',
    source_id: 'guard',
    title: 'A paper',
    authors: [],
    author_names: '',
    abstract: [],
    publication_types: [],
    mesh: [],
    keywords: [],
    corrections: [],
    retracted: false,
    word_count: 0,
    content_hash: hash,
    search: '',
    created_at: at,
    updated_at: at,
  });
  await insert(client, 'rule_set_version', {
    rule_set_id: 'guard',
    version: '1',
    content: {},
    content_hash: hash,
    first_used_at: at,
  });
  await insert(client, 'signing_key', {
    kid: 'guard',
    purpose: 'credential',
    algorithm: 'Ed25519',
    public_key: hash,
    valid_from: at,
    created_at: at,
  });
  await insert(client, 'ledger_entry', {
    id: newId(),
    transaction_id: 1,
    at,
    actor_kind: 'system',
    action: 'guard.insert',
    subject_kind: 'guard',
    subject_id: newId(),
  });
  return { paperId, ruleSet: { rule_set_id: 'guard', rule_set_version: '1' } };
}
