import pg from 'pg';
import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import type { Audience, Database } from '../../src/platform/index.js';
import { declaredRoutes, servedRoutes } from '../guards/routes.js';
import { answers, designate } from '../support/activities.js';
import { claimAs } from '../support/claim-kinds.js';
import type { Answer, HttpClient, Json } from '../support/http-client.js';
import {
  claimOneCycle,
  creditOption,
  documentOneCycle,
  readOnePaper,
} from '../support/main-job.js';
import { proposeProfile } from '../support/profiles.js';
import {
  startTestServer,
  type SignedIn,
  type TestAdministrator,
  type TestServer,
} from '../support/server.js';
import { nobodys, type Belongings, type Caller, type Example, type Shared } from './access-case.js';
import { examples, offer, wholePeriod } from './access-examples.js';

/**
 * Every route is called as nobody, as a person of the wrong role, as somebody else with the ids of its
 * owner, and as its owner. Ada owns everything; Ben is another clinician. Olga administers the provider
 * that Ada claimed from; Paul another provider.
 */
let server: TestServer;
let ada: SignedIn;
let ben: SignedIn;
let olga: TestAdministrator;
let paul: TestAdministrator;
let otto: SignedIn;
let adas: Belongings;
let shared: Shared;
let audiences: Map<string, Audience | undefined>;
let superuser: pg.Client;

beforeAll(async () => {
  // Nobody listens there: what is asked for is accepted all the same.
  server = await startTestServer({
    env: { LECTERN_SMTP_URL: 'smtp://127.0.0.1:9', LECTERN_MAIL_FROM: 'cme@hospital.example' },
  });
  await server.app.get(DemonstrationLibrary).ensure();
  olga = await server.createAdministrator();
  await server.app.get(CreditOptions).ensure();
  paul = await server.createAdministrator();
  otto = await server.createOperator();
  ada = await server.createClinician({ name: 'Ada Example' });
  ben = await server.createClinician({ name: 'Ben Example' });
  await prepareAda();
  audiences = declaredRoutes(server.app);
  superuser = new pg.Client({ connectionString: server.databaseUrls.admin });
  await superuser.connect();
});

afterAll(async () => {
  await superuser.end();
  await server.close();
});

async function prepareAda(): Promise<void> {
  const { clock } = server;
  const { providerId } = olga;
  const claim = await claimOneCycle(ada, clock, { query: 'blood pressure', providerId });
  await olga.fetch(`/audit/claims/${ada.accountId}/${claim.id}/decisions`, {
    body: { outcome: 'upheld', reason: 'The evidence is complete.' },
    idempotencyKey: 'upheld-before',
  });
  const documented = await documentOneCycle(ada, clock, { query: 'heart' });
  const logged = await documentOneCycle(ada, clock, { query: 'sleep', minutes: 20 });
  const log = await creditOption(ada, { documented: false });
  const logClaim = await claimAs(ada, log, { cycleIds: [logged.id] });
  const open = await readOnePaper(ada, clock, { query: 'asthma', minutes: 1 });
  const reading = await ada.fetch('/reading-sessions', {
    body: { paperId: open.sources[0].paperId, device: 'desktop' },
  });
  const { paperId } = open.sources[0];
  const activity = await designate(olga, paperId);
  const attempt = await ada.fetch(`/activities/${activity.id}/attempts`, {
    body: answers('abc'),
    idempotencyKey: 'attempt-before',
  });
  const offered = await olga.fetch('/setup/credit-options', {
    body: { ...offer, title: 'To be retired' },
  });
  // A second browser, to be signed out from the first.
  await server.signIn(ada.email, ada.password);
  const certificate = await ada.fetch(`/certificates/${claim.certificateId}`);
  const transcript = await ada.fetch('/transcripts', {
    body: wholePeriod,
    idempotencyKey: 'transcript-before',
  });
  const sessions = await ada.fetch('/sessions');
  adas = {
    learnerId: ada.accountId,
    searchId: (await ada.fetch('/searches')).body.items[0].id,
    readingSessionId: reading.body.id,
    openCycleId: open.id,
    documentedCycleId: documented.id,
    claimId: claim.id,
    logClaimId: logClaim.body.id,
    certificateId: claim.certificateId,
    transcriptId: transcript.body.id,
    attemptId: attempt.body.id,
    activityId: activity.id,
    offeredOptionId: offered.body.id,
    ...(await prepareRequirements()),
    ...(await prepareChanges()),
    proposalId: await proposalOf(olga),
    noticeId: (await ada.fetch('/notices')).body.items[0].id,
    signInSessionId: sessions.body.items.find((session: Json) => !session.current).id,
  };
  shared = {
    paperId,
    activityId: (await designate(olga, paperId, { attemptsAllowed: null })).id,
    creditOptionId: (await creditOption(ada, { providerId })).id,
    verificationId: certificate.body.verificationId,
    providerId,
    waiting: { providerId: paul.providerId, proposalId: await proposalOf(paul) },
  };
}

/** What an administrator proposes of their provider's accreditation, and waits for. */
async function proposalOf(administrator: TestAdministrator): Promise<string> {
  const { body } = await administrator.fetch('/setup/provider');
  const facts = {
    name: body.name,
    accreditedBy: 'A board of our own',
    accreditationStatement: null,
    website: null,
  };
  const answer = await administrator.fetch('/setup/provider', { method: 'PUT', body: facts });
  return answer.body.proposals[0].id;
}

/** A requirement that Ada holds, credit from elsewhere with its supporting document, and the award of her claim. */
async function prepareRequirements(): Promise<
  Pick<Belongings, 'awardId' | 'requirementId' | 'selfReportedCreditId' | 'ownRequirementId'>
> {
  const requirement = await ada.fetch('/requirements', {
    body: { profileId: 'us.aafp', startsOn: '2025-01-01' },
  });
  const external = await ada.fetch('/external-credits', {
    body: {
      title: 'Symposium',
      countsAs: [{ profileId: 'us.aafp', bucketId: 'prescribed' }],
      amount: '2',
      completedOn: '2026-01-10',
    },
    idempotencyKey: 'access-external',
  });
  const own = await ada.fetch('/own-requirements', {
    body: {
      name: 'Privileges',
      unit: 'hour',
      startsOn: '2026-01-01',
      period: { kind: 'calendar-years', count: 1 },
      total: '20',
    },
    idempotencyKey: 'access-own-requirement',
  });
  const award = await server.database.systemQuery<{ id: string }>(
    'SELECT id FROM award WHERE learner_id = $1',
    [ada.accountId],
  );
  return {
    awardId: award[0]?.id ?? '',
    requirementId: requirement.body.id,
    selfReportedCreditId: external.body.id,
    ownRequirementId: own.body.id,
  };
}

/** A change of the profile that was withdrawn, and one that waits, with a file that shows it. */
async function prepareChanges(): Promise<
  Pick<Belongings, 'profileChangeId' | 'profileDocumentId' | 'withdrawnChangeId'>
> {
  const change = async (name: string): Promise<string> => {
    await proposeProfile(ada, { name });
    return (await ada.fetch('/profile/review')).body.change.id;
  };
  // Passes at once, so that the certificate has an earlier name than the profile.
  await proposeProfile(ada, { degree: 'MD, PhD' });
  const withdrawnChangeId = await change('Ada Withdrawn');
  await ada.fetch(`/profile/changes/${withdrawnChangeId}/withdrawal`, { method: 'POST' });
  const profileChangeId = await change('Ada Married');
  const proof = await ada.fetch(`/profile/changes/${profileChangeId}/proofs`, {
    body: Buffer.from('%PDF-1.7'),
    headers: { 'content-type': 'application/pdf' },
  });
  return { withdrawnChangeId, profileChangeId, profileDocumentId: proof.body.id };
}

const routes = Object.keys(examples);

function exampleOf(route: string, ids: Belongings, caller: Caller): Example {
  const found = examples[route];
  if (!found) throw new Error(`${route} has no example in access-examples.ts`);
  return found.example(ids, shared, caller);
}

const call = (client: Pick<HttpClient, 'fetch'>, example: Example): Promise<Answer> =>
  client.fetch(example.path, example.options);

const isFor = (route: string, ...wanted: Audience[]): boolean => {
  const audience = audiences.get(route);
  return audience !== undefined && wanted.includes(audience);
};

/** The owner of what the route is about, and a person of the same role who is not. */
const ownerOf = (route: string): SignedIn => {
  if (isFor(route, 'operator')) return otto;
  return isFor(route, 'administrator') ? olga : ada;
};
const strangerTo = (route: string): SignedIn => (isFor(route, 'administrator') ? paul : ben);

/** All that Ada owns, as the database has it. What is recorded by signing in and calling is left out. */
async function everythingOfAda(): Promise<string> {
  const { rows } = await superuser.query<{ table: string }>(
    `SELECT attrelid::regclass::text AS table FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
     WHERE attname = 'learner_id' AND relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  const state: unknown[] = [];
  for (const { table } of rows) {
    const content = await superuser.query(
      `SELECT to_jsonb(t) AS row FROM ${table} AS t WHERE learner_id = $1 ORDER BY to_jsonb(t)::text`,
      [ada.accountId],
    );
    state.push(table, content.rows);
  }
  const sessions = await superuser.query(
    `SELECT id, revoked_at FROM sign_in_session WHERE account_id = $1 ORDER BY id`,
    [ada.accountId],
  );
  const account = await superuser.query(`SELECT * FROM account WHERE id = $1`, [ada.accountId]);
  return JSON.stringify([...state, sessions.rows, account.rows]);
}

/** A problem without what differs from request to request. */
const comparable = ({ status, body }: Answer): Json => ({
  status,
  body: { ...body, requestId: '' },
});

const textOf = (answer: Answer): string =>
  Buffer.isBuffer(answer.body) ? answer.body.toString('latin1') : JSON.stringify(answer.body);

it('every route under /api/v1 has an example here, and every example has a route', () => {
  const served = servedRoutes(server.app).filter((route) => route.includes(' /api/v1/'));
  expect(served).toEqual(routes.toSorted());
});

it('only what is meant to be public works without signing in', () => {
  expect(routes.filter((route) => isFor(route, 'public')).toSorted()).toEqual([
    'DELETE /api/v1/session',
    'GET /api/v1/issuers/:providerId',
    'GET /api/v1/issuers/:providerId/status-lists/:list',
    'GET /api/v1/session',
    'GET /api/v1/verifications/:verificationId',
    'GET /api/v1/verifications/:verificationId/facts',
    'POST /api/v1/session',
    'POST /api/v1/verifications/files',
  ]);
});

/** Takes row-level security away: what holds then is held by the queries, each of which names the learner. */
function seeEverything(database: Database): void {
  database.asLearner = (_, work) => database.asSystem(work);
  database.asProvider = (_, work) => database.asSystem(work);
}

describe.each(['both walls', 'its queries alone'])('against %s', (walls) => {
  let before: string;

  beforeAll(async () => {
    if (walls === 'its queries alone') seeEverything(server.database);
    before = await everythingOfAda();
  });

  afterAll(() => {
    Reflect.deleteProperty(server.database, 'asLearner');
    Reflect.deleteProperty(server.database, 'asProvider');
  });

  it.each(routes)('nobody can call %s without signing in', async (route) => {
    if (isFor(route, 'public')) return;
    const answer = await call(server.anonymous, exampleOf(route, adas, ada));
    expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  });

  it.each(routes)('a person of the wrong role cannot call %s', async (route) => {
    if (isFor(route, 'public', 'signed-in')) return;
    for (const [role, wrong] of [
      ['clinician', ada],
      ['administrator', olga],
      ['operator', otto],
    ] as const) {
      if (isFor(route, role)) continue;
      const answer = await call(wrong, exampleOf(route, adas, wrong));
      expect(answer).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    }
  });

  it.each(routes.filter((route) => examples[route]?.ids === 'whose'))(
    `another person cannot distinguish others' ids from ids that do not exist: %s`,
    async (route) => {
      const stranger = strangerTo(route);
      const foreign = await call(stranger, exampleOf(route, adas, stranger));
      const missing = await call(stranger, exampleOf(route, nobodys, stranger));
      expect(foreign).toMatchObject({ status: 404, body: { code: 'not-found' } });
      expect(comparable(foreign)).toEqual(comparable(missing));
    },
  );

  it.each(routes.filter((route) => examples[route]?.ids === 'whose' && route.includes('/:')))(
    'a made-up id is not found, whatever its form: %s',
    async (route) => {
      const owner = ownerOf(route);
      for (const madeUp of ['1', 'null', "'; --", '%F0%9F%93%96', 'x'.repeat(99)]) {
        const ids = Object.fromEntries(Object.keys(adas).map((name) => [name, madeUp]));
        const answer = await call(owner, exampleOf(route, { ...adas, ...ids }, owner));
        expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
      }
    },
  );

  it.each(routes.filter((route) => examples[route]?.ids === 'own' && route.startsWith('GET ')))(
    `another person gets nothing of others': %s`,
    async (route) => {
      const stranger = strangerTo(route);
      const answer = await call(stranger, exampleOf(route, adas, stranger));
      expect(answer.status).toBe(200);
      for (const id of Object.values(adas)) expect(textOf(answer)).not.toContain(id);
      expect(textOf(answer)).not.toContain('Ada Example');
    },
  );

  it(`none of this changed anything of Ada's`, async () => {
    expect(await everythingOfAda()).toBe(before);
  });
});

describe('the owner', () => {
  it.each(routes)('can call %s', async (route) => {
    const owner = ownerOf(route);
    const example = exampleOf(route, adas, owner);
    const isDraft = route.endsWith('/documentation');
    const answer = await call(owner, isDraft ? await withRevision(owner, example) : example);
    const problem = answer.status < 400 ? null : answer.body;
    expect({ status: answer.status, problem }).toEqual({
      status: examples[route]?.status,
      problem: null,
    });
  });

  it('is signed out afterwards', async () => {
    expect((await ada.fetch('/claims')).status).toBe(401);
  });
});

/** The draft's revision moves on with every change; the owner knows it. */
async function withRevision(owner: SignedIn, example: Example): Promise<Example> {
  const cycle = await owner.fetch(`/cycles/${adas.openCycleId}`);
  const body = { question: 'Why?', revision: cycle.body.revision };
  return { path: example.path, options: { ...example.options, body } };
}
