import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { CreditOptions, RuleSets } from '../../src/credit/index.js';
import { shippedRulesFolder } from '../../src/credit/rules/rule-files.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { claimAs, documentCycle, openCycle, optionOf } from '../support/claim-kinds.js';
import type { Json } from '../support/http-client.js';
import {
  startTestServer,
  type SignedIn,
  type TestClinician,
  type TestServer,
} from '../support/server.js';

let server: TestServer;
let otto: SignedIn;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
});

// Sessions end after a day without use, and tests move the clock to the next day.
beforeEach(async () => {
  otto = await server.createOperator();
});

afterEach(() => server.clock.set('2026-03-02T14:00:00.000Z'));

afterAll(() => server.close());

const toTheNextDay = (): void => server.clock.set('2026-03-03T09:00:00.000Z');

let made = 0;

async function provider(
  ...entries: Parameters<TestServer['accredit']>[1][]
): Promise<{ id: string; name: string }> {
  made += 1;
  const one = await server.createProvider({ name: `Institute ${made}` });
  for (const entry of entries) await server.accredit(one.id, entry);
  await server.app.get(CreditOptions).ensure();
  return one;
}

/** A documented cycle claimed today under a provider's option. */
async function claim(
  learner: TestClinician,
  providerId: string,
  ruleSetId = 'us.ama.c1.ipoc',
): Promise<Json> {
  made += 1;
  const { cycle } = await openCycle(learner);
  const documented = await documentCycle(learner, cycle, `number ${made}`);
  const option = await optionOf(learner, ruleSetId, providerId);
  return claimAs(learner, option, { cycleIds: [documented.id] });
}

async function certificateOf(learner: TestClinician, claimed: Json): Promise<Json> {
  return (await learner.fetch(`/certificates/${claimed.body.certificateId}`)).body;
}

const state = (id: string, body: object, key = `statement-${(made += 1)}`) =>
  otto.fetch(`/operator/providers/${id}/accreditations`, { body, idempotencyKey: key });

describe('awards under an accreditation that proved wrong', () => {
  it('are listed after a backdated withdrawal, and nothing else changes', async () => {
    const olga = await server.createAdministrator({
      provider: { name: 'Doubtful Institute', accreditedBy: 'ACCME' },
    });
    await server.app.get(CreditOptions).ensure();
    const { providerId } = olga;
    const list = async () => (await olga.fetch('/audit/awards-in-doubt')).body.items;
    const [ada, rita] = [
      await server.createClinician({ name: 'Ada Doubt' }),
      await server.createClinician({ name: 'Rita Doubt', profession: 'nurse', degree: 'RN' }),
    ];
    const first = await claim(ada, providerId);
    const nurses = await claim(rita, providerId);
    toTheNextDay();
    const later = await claim(ada, providerId);
    expect([first, nurses, later].map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await list()).toEqual([]);

    const dated = {
      accreditor: 'ACCME',
      validFrom: '2026-03-03',
      status: 'withdrawn',
      reason: 'The accreditor told us late.',
    };
    expect((await state(providerId, dated)).status).toBe(201);
    expect(await list()).toMatchObject([
      {
        claimId: later.body.id,
        learnerName: 'Ada Doubt',
        completedOn: '2026-03-03',
        amount: '0.50',
        accreditedBy: 'ACCME',
        serials: expect.stringMatching(/^LEC-/),
      },
    ]);
    expect((await certificateOf(ada, later)).status).toBe('valid');

    // The entry itself never held: everything that rested on it.
    const { body } = await otto.fetch(`/operator/providers/${providerId}`);
    const entry = body.accreditations.at(-1);
    await state(providerId, {
      ...dated,
      validFrom: entry.validFrom,
      corrects: entry.id,
      reason: 'It was another organisation of the same name.',
    });
    const ids = (await list()).map(({ claimId }: Json) => claimId);
    expect(ids.toSorted()).toEqual([first, nurses, later].map((one) => one.body.id).toSorted());
    const path = `/operator/providers/${providerId}/awards-in-doubt`;
    const page = await otto.fetch(`${path}?limit=2&entry=${entry.id}`);
    expect(page.body.items).toHaveLength(2);
    const rest = await otto.fetch(`${path}?limit=2&cursor=${page.body.nextCursor}`);
    expect(rest.body).toMatchObject({ items: [expect.any(Object)], nextCursor: null });
    expect(JSON.stringify(page.body)).not.toMatch(/Doubt|learner/i);

    // What was revoked counts no more.
    await olga.fetch(`/audit/claims/${ada.learnerId}/${later.body.id}/decisions`, {
      body: { outcome: 'revoked', reason: 'Nobody accredited us.' },
      idempotencyKey: 'revoked-doubt',
    });
    expect(await list()).toHaveLength(2);
    const csv = String((await olga.fetch('/audit/awards-in-doubt.csv')).body);
    expect(csv.split('\r\n').filter((line) => line.includes('Doubt'))).toHaveLength(2);
    const operators = String((await otto.fetch(`${path}.csv`)).body);
    expect(operators.split('\r\n')).toHaveLength(4);
    expect(operators).not.toMatch(/Doubt/);
  });
});

describe('claims of a version in which providers named their own accreditor', () => {
  it('are reported by a back-test, judged by what their rules said then and say now', async () => {
    const { id } = await provider({});
    const ada = await server.createClinician();
    const claimed = await claim(ada, id);
    const superuser = new pg.Client({ connectionString: server.databaseUrls.admin });
    await superuser.connect();
    try {
      // As they were kept then: a text, and rules that named nobody.
      await superuser.query(`SET session_replication_role = replica`);
      await superuser.query(
        `UPDATE claim SET evidence = evidence #- '{provider,accreditations}' #- '{ruleSet,accreditors}'
           || jsonb_build_object('provider', (evidence -> 'provider') - 'accreditations'
                || '{"accreditedBy": "ACCME (withdrawn 2019, no longer accredited)"}') WHERE id = $1`,
        [claimed.body.id],
      );
      await superuser.query(
        `UPDATE rule_set_version SET content = jsonb_set(content, '{rules}', (
           SELECT jsonb_agg(rule - 'by' - 'names' ORDER BY at)
           FROM jsonb_array_elements(content -> 'rules') WITH ORDINALITY AS of (rule, at)))
         WHERE rule_set_id = 'us.ama.c1.ipoc'`,
      );
    } finally {
      await superuser.end();
    }
    const ruleSet = server.app.get(RuleSets).on('us.ama.c1.ipoc', '2026-03-02');
    const olga = await server.createAdministrator({ provider: id });
    const candidate = readFileSync(join(shippedRulesFolder(), `${ruleSet?.id ?? ''}.yaml`), 'utf8');
    const { body } = await olga.fetch('/setup/backtests', { body: { candidate } });
    expect(body).toMatchObject({ compared: 1, notReplayed: 0 });
    expect(body.items).toMatchObject([{ claimId: claimed.body.id, outcome: 'other' }]);
    // And they are in doubt, since nobody accredited the provider for it as its rules are now.
    const doubts = await olga.fetch('/audit/awards-in-doubt');
    expect(doubts.body.items).toEqual([]);
    await server.accredit(id, {
      validFrom: '2000-01-02',
      status: 'withdrawn',
      reason: 'It was withdrawn in 2019',
    });
    const after = await olga.fetch('/audit/awards-in-doubt');
    expect(after.body.items).toMatchObject([{ claimId: claimed.body.id }]);
  });
});
