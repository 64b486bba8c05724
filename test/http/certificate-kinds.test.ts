import { CertificateIssuer } from '../../src/certificates/issuing/certificate-issuer.js';
import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import { claimAs, documentCycle, openCycle, optionOf } from '../support/claim-kinds.js';
import type { Json } from '../support/http-client.js';
import { claimOneCycle } from '../support/main-job.js';
import { piecesOf, textOfPage } from '../support/pdf.js';
import { startTestServer, type TestClinician, type TestServer } from '../support/server.js';
import { statementsOf } from './reading-desk.js';

let server: TestServer;
let providerId: string;
let ada: TestClinician;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  const provider = { name: 'Harborview Institute', accreditedBy: 'ACCME' };
  providerId = (await server.createProvider(provider)).id;
  await server.app.get(CreditOptions).ensure();
  ada = await server.createClinician({ name: 'Ada Several' });
});

afterAll(async () => {
  await server.close();
});

describe('the certificate of several cycles claimed together', () => {
  let made: Json;
  let facts: Json;

  beforeAll(async () => {
    const cycleIds: string[] = [];
    for (const query of ['blood pressure', 'sleep', 'diabetes']) {
      const { cycle } = await openCycle(ada, query);
      cycleIds.push((await documentCycle(ada, cycle, query)).id);
      server.clock.advance(10 * 3_600_000);
    }
    const option = await optionOf(ada, 'us.ama.c1.ipoc', providerId);
    made = (await claimAs(ada, option, { cycleIds })).body;
    ({ facts } = (await ada.fetch(`/certificates/${made.certificateId}`)).body);
  });

  it('has a line for each, with its day, what was read and its credit, and no words of the questions', () => {
    expect(facts.credit).toMatchObject({ amount: '1.50', available: '1.50' });
    expect(facts.activity.acts).toHaveLength(3);
    expect(facts.activity.acts[0].completedOn < facts.activity.completedOn).toBe(true);
    expect(facts.text.acts.columns).toEqual(['No.', 'Completed', 'What was read', 'Credits']);
    for (const row of facts.text.acts.rows) {
      expect(row).toEqual([
        expect.stringMatching(/^[123]$/),
        expect.stringMatching(/2026$/),
        expect.stringMatching(/\(.+, \d{4}\)/),
        '0.5',
      ]);
    }
    expect(JSON.stringify(facts)).not.toContain('nurse-led');
  });

  it('gives the first and last day in its file, and on a second page what was learned', async () => {
    const pdf = (await ada.fetch(`/certificates/${made.certificateId}/pdf`)).body;
    expect((await piecesOf(pdf)).join('\n')).toMatch(
      /from \d+ \w+ 2026 to \d+ \w+ 2026 and is awarded/,
    );
    const list = await textOfPage(pdf, 2);
    expect(list).toContain('Learning covered by this certificate');
    expect(list.match(/0\.5/g)).toHaveLength(3);
  });

  it('is shown whole to those who check it', async () => {
    const { body } = await server.anonymous.fetch(`/api/v1/verifications/${facts.verificationId}`);
    const lines = body.facts.filter(({ label }: Json) => label === 'Learning');
    // The count, and one for each.
    expect(lines).toHaveLength(4);
  });
});

describe('issuing a certificate', () => {
  it('needs no more than three statements', async () => {
    const issuer = server.app.get(CertificateIssuer);
    const original = issuer.issue.bind(issuer);
    const counts: number[] = [];
    issuer.issue = async (manager, award) => {
      let made: Awaited<ReturnType<typeof original>> = null;
      const statements = await statementsOf(async () => {
        made = await original(manager, award);
      });
      counts.push(statements.length);
      return made;
    };
    try {
      const learner = await server.createClinician({ name: 'Cora Count' });
      await claimOneCycle(learner, server.clock, { providerId });
    } finally {
      issuer.issue = original;
    }
    expect(counts).toEqual([3]);
  });

  it('refuses texts that do not fit on the page, and nothing is claimed', async () => {
    const wide = 'W'.repeat(80);
    await server.database.query(
      `INSERT INTO certificate_template (provider_id, name, version, content, made_by, made_at)
       SELECT $1, 'standard', 1, $2, id, now() FROM account LIMIT 1`,
      [
        providerId,
        JSON.stringify({
          design: {
            accent: '#000000',
            logo: { sha256: 'a'.repeat(64), width: 100, height: 100 },
            signatory: { name: wide, role: wide },
          },
          jointlyWith: null,
          wordings: {},
        }),
      ],
    );
    const learner = await server.createClinician({ name: 'W'.repeat(200) });
    await server.database.query('UPDATE credit_option SET title = $2 WHERE provider_id = $1', [
      providerId,
      'W'.repeat(300),
    ]);
    await server.database.query('UPDATE accredited_provider SET name = $2 WHERE id = $1', [
      providerId,
      'W'.repeat(200),
    ]);
    await server.accredit(providerId, { validFrom: '2000-01-02', statement: 'W'.repeat(600) });
    const { cycle } = await openCycle(learner);
    const documented = await documentCycle(learner, cycle);
    const option = await optionOf(learner, 'us.ama.c1.ipoc', providerId);
    const refused = await claimAs(learner, option, { cycleIds: [documented.id] });
    expect(refused).toMatchObject({ status: 422, body: { code: 'certificate-too-long' } });
    expect((await learner.fetch('/claims')).body.items).toEqual([]);
    expect((await learner.fetch('/certificates')).body.items).toEqual([]);
  });
});
