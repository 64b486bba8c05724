import pg from 'pg';
import type { TestServer } from './server.js';

/**
 * Gives a learner more certificates like one that they have, each completed a day later than the one before, without
 * the claims that they would come from: for tests of volume.
 */
export async function copyCertificate(
  server: TestServer,
  certificateId: string,
  times: number,
): Promise<void> {
  const superuser = new pg.Client({ connectionString: server.databaseUrls.admin });
  await superuser.connect();
  try {
    await superuser.query('BEGIN');
    // No claim stands behind the copies: the rules that ask for one rest meanwhile.
    await superuser.query('SET LOCAL session_replication_role = replica');
    await superuser.query(
      `CREATE TEMPORARY TABLE copies ON COMMIT DROP AS
       SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS award_id, gen_random_uuid() AS claim_id,
              'LEC-2026-COPY-' || upper(left(gen_random_uuid()::text, 8)) AS serial,
              left(md5(gen_random_uuid()::text), 26) AS verification_id
       FROM generate_series(1, $1::integer) AS n`,
      [times],
    );
    for (const statement of copies) await superuser.query(statement, [certificateId]);
    await superuser.query('COMMIT');
  } finally {
    await superuser.end();
  }
}

const copies = [
  `INSERT INTO award SELECT (jsonb_populate_record(a, jsonb_build_object(
     'id', k.award_id, 'claim_id', k.claim_id, 'completed_on', a.completed_on + k.n))).*
   FROM award a JOIN certificate c ON c.learner_id = a.learner_id AND c.award_id = a.id CROSS JOIN copies k
   WHERE c.id = $1`,
  `INSERT INTO certificate SELECT (jsonb_populate_record(c, jsonb_build_object(
     'id', k.id, 'award_id', k.award_id, 'claim_id', k.claim_id, 'serial', k.serial,
     'verification_id', k.verification_id, 'facts', c.facts || jsonb_build_object(
       'serial', k.serial, 'verificationId', k.verification_id, 'activity', (c.facts -> 'activity')
         || jsonb_build_object('completedOn', (c.facts #>> '{activity,completedOn}')::date + k.n))))).*
   FROM certificate c CROSS JOIN copies k WHERE c.id = $1`,
  `INSERT INTO certificate_verification SELECT (jsonb_populate_record(v, jsonb_build_object(
     'serial', k.serial, 'certificate_id', k.id, 'verification_id', k.verification_id,
     'status_list', 300000 + (random() * 1e9)::integer, 'status_index', k.n))).*
   FROM certificate_verification v CROSS JOIN copies k WHERE v.certificate_id = $1`,
];
