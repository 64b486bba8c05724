import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Answer, Json } from '../support/http-client.js';
import type { TestClinician, TestServer } from '../support/server.js';

/** A paper to read. @returns its id */
export async function insertPaper(server: TestServer, title = 'A paper'): Promise<string> {
  const id = randomUUID();
  await server.database.query(
    `INSERT INTO paper (id, source, source_id, title, authors, author_names, abstract, publication_types,
       mesh, keywords, corrections, retracted, word_count, content_hash, search, created_at, updated_at)
     VALUES ($1, 'demonstration', $2, $3, '[]', '', '[]', '[]', '[]', '[]', '[]', false, 250, $4, '', $5, $5)`,
    [id, id, title, randomBytes(8), server.clock.now()],
  );
  return id;
}

/** Opens a paper. @returns the id of the reading session */
export async function openPaper(
  learner: TestClinician,
  paperId: string,
  device = 'desktop',
): Promise<string> {
  const answer = await learner.fetch('/reading-sessions', { body: { paperId, device } });
  if (answer.status !== 201) throw new Error(`Not opened: ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

/** What a page sends of a reader who just scrolled. */
export const reader = {
  sinceMs: 0,
  visible: true,
  focused: true,
  lastInputMsAgo: 1000,
};

/** Sends beats to a session. */
export function beat(
  learner: TestClinician,
  sessionId: string,
  ...beats: (Partial<typeof reader> & { seq: number; part?: { words: number } })[]
): Promise<Answer> {
  return learner.fetch(`/reading-sessions/${sessionId}/beats`, {
    body: { beats: beats.map((one) => ({ ...reader, ...one })) },
  });
}

/** Reads for so many seconds, a beat every 15, going on from a sequence number. @returns the last answer */
export async function read(
  server: TestServer,
  learner: TestClinician,
  sessionId: string,
  seconds: number,
  from = 0,
): Promise<Answer> {
  let answer: Answer | null = null;
  for (let seq = from + 1; seq <= from + seconds / 15; seq += 1) {
    server.clock.advance(15_000);
    answer = await beat(learner, sessionId, { seq });
  }
  if (answer === null) throw new Error('Read for at least 15 seconds');
  return answer;
}

/** Spans in brief: seconds and reason of each. */
export function brief(answer: Answer): [number, string][] {
  return answer.body.spans.map((span: Json) => [span.seconds, span.reason]);
}

/** The statements on reading tables, and of transactions, that this process sends meanwhile. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  const query = jest.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    for (const [statement] of query.mock.calls as unknown[][]) {
      const text =
        typeof statement === 'object' && statement !== null && 'text' in statement
          ? String(statement.text)
          : String(statement);
      texts.push(text.trim());
    }
  } finally {
    query.mockRestore();
  }
  return texts;
}
