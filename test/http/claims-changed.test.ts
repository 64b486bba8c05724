import fc from 'fast-check';
import { Profiles } from '../../src/accounts/index.js';
import { RuleSets } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { newId } from '../../src/platform/index.js';
import { answers, designate, evaluation } from '../support/activities.js';
import { claimAs, optionOf } from '../support/claim-kinds.js';
import type { Answer, Json } from '../support/http-client.js';
import { documentOneCycle } from '../support/main-job.js';
import { RulesFolder } from '../support/rules-folder.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';

/** Rules of no real body: physicians get credit up to a designated maximum and a cap, claimed within two days. */
function ruleSet(kind: 'cycles' | 'reading', version: string, rate: string): string {
  const credit =
    kind === 'cycles'
      ? `operator: flat-per-cycle
    amount: '${rate}'`
      : `operator: hourly
    rate: '${rate}'
    unitMinutes: 1
    increment: '0.01'
    rounding: down`;
  return `id: test.changing.${kind}
version: '${version}'
validFrom: '2020-01-01'
validTo: null
name: Changing ${kind}
body: An example body
credit: { unit: ${kind} credit, creditName: ${kind} credit }
learningFormat: Example activity
optionTitle: Changing ${kind}
document: certificate
exclusiveGroup: null
completedBy: ${kind === 'cycles' ? 'documentation' : 'reading'}
claimedFor: ${kind}
sources: { here: { title: Invented for a test, address: null, date: '2026', trust: local } }
rules:
  - id: eligibility
    title: Who receives the credit
    operator: eligibility
    professions: [physician]
    degrees: []
    fallback: { document: participation, unit: Participation, creditName: Participation }
    source: here
    confirmed: true
  - id: credit
    title: Credit
    ${credit}
    source: here
    confirmed: true
  - id: designated-maximum
    title: Designated maximum
    operator: designated-maximum
    limit: { amount: '9.00', why: A choice of this test., source: here, confirmed: true }
    source: here
    confirmed: true
  - id: yearly-cap
    title: Cap of a year
    operator: cap
    amount: '3.00'
    period: { kind: calendar-year }
    overflow: { unit: Other credit, creditName: Other credit, document: certificate }
    source: here
    confirmed: true
  - id: windows
    title: Claimed in time
    operator: claim-window
    documentWithinDays: 2
    claimWithinDays: 2
    source: here
    confirmed: true
`;
}

const kinds = ['cycles', 'reading'] as const;
type Kind = (typeof kinds)[number];
const changes = ['maximum', 'profile', 'claim', 'day', 'rules'] as const;
const queries = ['blood pressure', 'asthma', 'sleep'];

describe('a claim that includes what its preview showed', () => {
  const folder = new RulesFolder();
  let server: TestServer;
  let admin: TestAdministrator;
  let ada: TestClinician;
  let options: Record<Kind, string>;
  let run = 0;

  beforeAll(async () => {
    for (const kind of kinds) write(kind, 'first', '1.00');
    server = await startTestServer({ env: { LECTERN_RULES_DIR: folder.path } });
    await server.app.get(DemonstrationLibrary).ensure();
    admin = await server.createAdministrator({
      provider: { name: 'A hospital', accreditedBy: 'ACCME' },
    });
    options = { cycles: await offer('cycles'), reading: await offer('reading') };
  });
  afterAll(async () => {
    await server.close();
    folder[Symbol.dispose]();
  });

  const write = (kind: Kind, version: string, rate: string): void =>
    folder.write(`test.changing.${kind}.yaml`, ruleSet(kind, version, rate));
  const readRules = async (): Promise<void> => {
    expect(await server.app.get(RuleSets).readAgain()).toMatchObject({ taken: true });
  };
  async function offer(kind: Kind): Promise<string> {
    const id = newId();
    await server.database.query(
      `INSERT INTO credit_option (id, provider_id, rule_set_id, title, certificate_kind, opens_on)
       VALUES ($1, $2, $3, 'An option', 'credit', '2020-01-01')`,
      [id, admin.providerId, `test.changing.${kind}`],
    );
    return id;
  }
  const setMaximum = (kind: Kind, maximum: string | null) =>
    server.database.query('UPDATE credit_option SET designated_maximum = $2 WHERE id = $1', [
      options[kind],
      maximum,
    ]);
  const preview = (kind: Kind, subject: Json): Promise<Answer> =>
    ada.fetch('/claims/preview', { body: { creditOptionId: options[kind], ...subject } });
  const claim = (kind: Kind, subject: Json): Promise<Json> =>
    claimAs(ada, { id: options[kind] }, subject);
  const rows = async (): Promise<Json> => {
    const [counts] = await server.database.systemQuery<Json>(
      `SELECT (SELECT count(*) FROM claim WHERE learner_id = $1) AS claims,
         (SELECT count(*) FROM award WHERE learner_id = $1) AS awards,
         (SELECT count(*) FROM certificate WHERE learner_id = $1) AS certificates,
         (SELECT count(*) FROM credited_time WHERE learner_id = $1) AS stretches,
         (SELECT count(*) FROM ledger_entry WHERE actor_id = $1) AS entries`,
      [ada.learnerId],
    );
    return counts;
  };
  /** Nobody stays signed in over days in which they did nothing. */
  const signedInAgain = async <Person extends TestClinician | TestAdministrator>(
    person: Person,
  ): Promise<Person> => {
    const client = await server.signIn(person.email, person.password);
    return { ...person, client, fetch: client.fetch.bind(client) };
  };
  const day = (): string => server.clock.now().toISOString().slice(0, 10);

  const change: Record<(typeof changes)[number], (kind: Kind, by: number) => Promise<unknown>> = {
    maximum: (kind, by) => setMaximum(kind, ['0.50', '1.00', '1.50', '9.00'][by] ?? null),
    profile: (_kind, by) =>
      server.app.get(Profiles).replace(ada.learnerId, {
        name: 'Ada Example',
        profession: by % 2 === 0 ? 'nurse' : 'physician',
        degree: by < 2 ? 'MD' : null,
        npi: null,
        timeZone: 'UTC',
        licences: [{ jurisdiction: 'New York', number: '123456' }],
      }),
    claim: async () => {
      const other = await documentOneCycle(ada, server.clock, { query: 'pain', minutes: 1 });
      await claim('cycles', { cycleIds: [other.id] });
    },
    day: async (_kind, by) => {
      server.clock.advance(by * 86_400_000);
      ada = await signedInAgain(ada);
    },
    rules: async (kind, by) => {
      write(kind, `${run}-again`, ['0.25', '0.50', '1.00', '1.50'][by] ?? '2.00');
      await readRules();
    },
  };

  it('is for exactly that, or is answered claim-changed and nothing is done', async () => {
    const made = { claimed: 0, changed: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...kinds),
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.tuple(fc.constantFrom(...changes), fc.integer({ min: 0, max: 3 })), {
          maxLength: 2,
        }),
        async (kind, size, steps) => {
          run += 1;
          write(kind, String(run), '1.00');
          await readRules();
          await setMaximum(kind, null);
          ada = await server.createClinician();
          const cycleIds: string[] = [];
          for (const query of queries.slice(0, size)) {
            const cycle = await documentOneCycle(ada, server.clock, { query, minutes: 1 });
            cycleIds.push(cycle.id);
          }
          const subject =
            kind === 'cycles' ? { cycleIds } : { reading: { from: day(), to: day() } };
          const seen = (await preview(kind, subject)).body;
          for (const [step, by] of steps) await change[step](kind, by);
          const before = await rows();
          const answer = await claim(kind, { ...subject, shown: seen.shown });
          if (answer.status === 201) {
            made.claimed += 1;
            expect(seen.claimable).toBe(true);
            expect(answer.body).toMatchObject({
              amount: seen.amount,
              unit: seen.unit,
              completedOn: seen.completedOn,
              parts: seen.parts,
            });
            return;
          }
          expect(await rows()).toEqual(before);
          if (answer.body.code === 'claim-changed') {
            made.changed += 1;
            expect(answer.status).toBe(409);
            expect(answer.body.changed.length).toBeGreaterThan(0);
            expect(answer.body.preview).toEqual((await preview(kind, subject)).body);
          } else {
            made.refused += 1;
            expect(seen.claimable).toBe(false);
          }
        },
      ),
      {
        numRuns: 9,
        endOnFailure: true,
        // One of each answer, whatever is drawn besides.
        examples: [
          ['cycles', 2, []],
          ['cycles', 2, [['maximum', 0]]],
          ['reading', 1, [['rules', 1]]],
        ],
      },
    );
    // Neither answer is there by accident.
    expect(made.claimed).toBeGreaterThan(0);
    expect(made.changed).toBeGreaterThan(0);
  });

  it('says what changed: the amount, the option, the rules, the profile', async () => {
    run += 1;
    write('cycles', String(run), '1.00');
    await readRules();
    await setMaximum('cycles', null);
    ada = await server.createClinician();
    const cycle = await documentOneCycle(ada, server.clock, { minutes: 1 });
    const second = await documentOneCycle(ada, server.clock, { query: 'asthma', minutes: 1 });
    const subject = { cycleIds: [cycle.id, second.id] };
    const { shown } = (await preview('cycles', subject)).body;
    await setMaximum('cycles', '0.50');
    const answer = await claim('cycles', { ...subject, shown });
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'claim-changed',
        changed: ['amount', 'option'],
        preview: { claimable: true, amount: '0.50' },
      },
    });
    // What it shows now can be claimed as it is.
    const agreed = await claim('cycles', { ...subject, shown: answer.body.preview.shown });
    expect(agreed).toMatchObject({ status: 201, body: { amount: '0.50' } });
  });

  it('works for an article too', async () => {
    admin = await signedInAgain(admin);
    ada = await server.createClinician();
    const [paper] = (await ada.fetch('/searches', { body: { query: 'blood pressure' } })).body
      .items;
    const activity = await designate(admin, paper.id, {
      releasedOn: day(),
      expiresOn: new Date(server.clock.now().getTime() + 86_400_000 * 300)
        .toISOString()
        .slice(0, 10),
    });
    const attempt = (
      await ada.fetch(`/activities/${activity.id}/attempts`, {
        body: answers('abc'),
        idempotencyKey: newId(),
      })
    ).body;
    await ada.fetch(`/activities/attempts/${attempt.id}/evaluation`, {
      method: 'PUT',
      body: evaluation,
    });
    const journal = await optionOf(ada, 'us.ama.c1.journal', admin.providerId);
    const subject = { attemptId: attempt.id };
    const body = { creditOptionId: journal.id, ...subject };
    const seen = (await ada.fetch('/claims/preview', { body })).body;
    expect(seen.claimable).toBe(true);
    await server.database.query(
      `UPDATE credit_option SET designated_maximum = '0.50' WHERE id = $1`,
      [journal.id],
    );
    const changed = await claimAs(ada, journal, { ...subject, shown: seen.shown });
    expect(changed).toMatchObject({ status: 409, body: { code: 'claim-changed' } });
    const agreed = await claimAs(ada, journal, { ...subject, shown: changed.body.preview.shown });
    expect(agreed).toMatchObject({ status: 201, body: { amount: changed.body.preview.amount } });
  });

  it('is claimed as it is when a program does not say what it was shown', async () => {
    ada = await server.createClinician();
    await setMaximum('cycles', '0.50');
    const cycle = await documentOneCycle(ada, server.clock, { minutes: 1 });
    expect((await claim('cycles', { cycleIds: [cycle.id] })).status).toBe(201);
  });
});
