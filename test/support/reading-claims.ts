import type { SignedIn, TestClinician, TestServer } from './server.js';
import { claimAs, openCycle, optionOf, readFor } from './claim-kinds.js';
import type { Answer, Json } from './http-client.js';

/** Signs somebody in at the time it is now: a session does not last over the days of a test. */
export async function signInAgain(server: TestServer, person: SignedIn): Promise<void> {
  const client = await server.signIn(person.email, person.password);
  person.fetch = (path, options) => client.fetch(path, options);
}

/** Opens a paper now, and reads it at an instant (ISO 8601) for so many minutes. @returns what `openCycle` opened */
export async function readAt(
  server: TestServer,
  learner: TestClinician,
  at: string,
  minutes: number,
  query?: string,
): Promise<Json> {
  const opened = await openCycle(learner, query);
  const session = { learnerId: learner.learnerId, sessionId: opened.sessionId };
  await readFor(server.database, session, at, { seconds: minutes * 60 });
  server.clock.advance(60_000);
  return opened;
}

/** Changes the zone of the profile. */
export async function moveTo(learner: TestClinician, timeZone: string): Promise<void> {
  const profile = (await learner.fetch('/profile')).body;
  const body = { ...profile, timeZone };
  const { status } = await learner.fetch('/profile', { method: 'PUT', body });
  if (status !== 200) throw new Error(`${timeZone} was not taken: ${status}`);
}

/** Claims days of reading for the learner's own log. */
export async function claimDays(
  learner: TestClinician,
  from: string,
  to = from,
  ruleSetId = 'us.ama.c2.reading',
): Promise<Answer> {
  const reflection = 'I will start treatment earlier than before, as these trials suggest.';
  const option = await optionOf(learner, ruleSetId);
  return claimAs(learner, option, { reading: { from, to, reflection } });
}

/** What the learner's awards come to, less what was taken back. */
export async function totalOf(server: TestServer, learner: TestClinician): Promise<string> {
  const [row] = await server.database.systemQuery<{ total: string }>(
    'SELECT coalesce(sum(amount), 0.00)::text AS total FROM award WHERE learner_id = $1',
    [learner.learnerId],
  );
  return row?.total ?? '';
}

/** Hundredths of an amount that lines of arithmetic come to. */
export function sumOf(lines: readonly { readonly amount: string }[]): number {
  return lines.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
}
