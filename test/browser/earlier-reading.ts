import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/**
 * Gives somebody time of reading that nobody has to wait for: a session of the paper they opened last, some
 * hours ago, all of it active. Written into the server's own database, past its clock.
 */
export async function addEarlierReading(
  dataFolder: string,
  email: string,
  reading: { hoursAgo: number; minutes: number },
): Promise<void> {
  const secrets: unknown = JSON.parse(await readFile(join(dataFolder, 'database.json'), 'utf8'));
  const { port, superuserPassword } = secrets as { port: number; superuserPassword: string };
  const client = new pg.Client({
    connectionString: `postgresql://postgres:${superuserPassword}@127.0.0.1:${port}/lectern`,
  });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `WITH opened AS (
         INSERT INTO reading_session (learner_id, id, paper_id, device, started_at, last_seq, ended_at, time_zone)
         SELECT s.learner_id, gen_random_uuid(), s.paper_id, s.device, b.start, 0,
           b.start + make_interval(mins => $3), s.time_zone
         FROM reading_session s JOIN account a ON a.id = s.learner_id,
           (SELECT date_trunc('second', now()) - make_interval(hours => $2) AS start) AS b
         WHERE a.email = $1 ORDER BY s.started_at DESC LIMIT 1
         RETURNING learner_id, id, started_at, ended_at)
       INSERT INTO reading_span (learner_id, session_id, starts_at, ends_at, kind, reason)
       SELECT learner_id, id, started_at, ended_at, 'active', 'reading' FROM opened`,
      [email, reading.hoursAgo, reading.minutes],
    );
    if (rowCount !== 1) throw new Error(`${email} has not opened a paper yet`);
  } finally {
    await client.end();
  }
}
