import { newId, type Database } from '../../src/platform/index.js';
import type { HttpClient, Json } from './http-client.js';
import { documentation } from './main-job.js';

type Caller = Pick<HttpClient, 'fetch'>;

/** The option of a rule set that this learner may claim under; a provider's own one where there are several. */
export async function optionOf(
  learner: Caller,
  ruleSetId: string,
  providerId?: string,
): Promise<Json> {
  const { items } = (await learner.fetch('/credit-options')).body;
  return items.find(
    (option: Json) =>
      option.ruleSet.id === ruleSetId &&
      (providerId === undefined || option.provider?.id === providerId),
  );
}

/** Offers an option of a rule set from a day on (YYYY-MM-DD). @returns it as the administrator sees it */
export async function offerOption(
  administrator: Caller,
  ruleSetId: string,
  opensOn: string,
): Promise<Json> {
  const answer = await administrator.fetch('/setup/credit-options', {
    body: {
      ruleSetId,
      title: `Offered under ${ruleSetId}`,
      opensOn,
      closesOn: null,
      designatedMaximum: null,
      documentWithinDays: null,
      claimWithinDays: null,
      audience: null,
      certificateTemplate: null,
    },
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** Opens the first paper of a new search. @returns its reading session and its cycle */
export async function openCycle(learner: Caller, query = 'blood pressure'): Promise<Json> {
  const search = (await learner.fetch('/searches', { body: { query } })).body;
  const paperId = search.items[0].id;
  const body = { paperId, searchId: search.id, device: 'phone' };
  const session = (await learner.fetch('/reading-sessions', { body })).body;
  const [cycle] = (await learner.fetch(`/cycles?sessionId=${session.id}`)).body.items;
  return { sessionId: session.id, paperId, cycle };
}

/** Answers the questions of a cycle. @returns the documented cycle */
export async function documentCycle(learner: Caller, cycle: Json, words = ''): Promise<Json> {
  const body = {
    revision: cycle.revision,
    ...documentation,
    question: `${documentation.question} ${words}`,
    application: `${documentation.application} ${words}`,
  };
  const path = `/cycles/${cycle.id}/documentation`;
  return (await learner.fetch(path, { method: 'PUT', body })).body;
}

/** Writes active time, as beats would have made it. @param from seconds after an instant (ISO 8601) */
export async function readFor(
  database: Database,
  session: { learnerId: string; sessionId: string },
  start: string,
  { from = 0, seconds }: { from?: number; seconds: number },
): Promise<void> {
  await database.systemQuery(
    `INSERT INTO reading_span (learner_id, session_id, starts_at, ends_at, kind, reason)
     VALUES ($1, $2, $3::timestamptz + make_interval(secs => $4), $3::timestamptz + make_interval(secs => $5), 'active', 'reading')`,
    [session.learnerId, session.sessionId, start, from, from + seconds],
  );
}

/** Sends a claim with a key of its own. */
export function claimAs(learner: Caller, option: Json, subject: Json): Promise<Json> {
  return learner.fetch('/claims', {
    body: { creditOptionId: option.id, ...subject, attested: true },
    idempotencyKey: `claim-${newId()}`,
  });
}
