import { CreditOptions } from '../../src/credit/index.js';
import { DemonstrationLibrary } from '../../src/literature/index.js';
import type { Json } from '../support/http-client.js';
import { claimOneCycle } from '../support/main-job.js';
import { checkPdf } from '../support/pdf-structure/check.js';
import { PdfFile } from '../support/pdf-structure/objects.js';
import { readOut } from '../support/pdf-structure/structure-tree.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from '../support/server.js';

let server: TestServer;
let learner: TestClinician;
let admin: TestAdministrator;
let claim: Json;

beforeAll(async () => {
  server = await startTestServer();
  await server.app.get(DemonstrationLibrary).ensure();
  admin = await server.createAdministrator({
    provider: { name: 'Harborview Institute', accreditedBy: 'ACCME' },
  });
  learner = await server.createClinician({ name: 'Ada Nguyễn', timeZone: 'America/New_York' });
  await server.app.get(CreditOptions).ensure();
  claim = await claimOneCycle(learner, server.clock, { providerId: admin.providerId });
});

afterAll(async () => {
  await server.close();
});

const pathOf = (made: Json) => `/audit/claims/${learner.learnerId}/${made.id}`;

describe('the audit report of a claim', () => {
  it('contains the whole evidence, tagged, on two pages for a usual claim', async () => {
    const { body: evidence } = await admin.fetch(pathOf(claim));
    const report = await admin.fetch(`${pathOf(claim)}/report`);
    expect(report.status).toBe(200);
    expect(report.headers.get('content-type')).toBe('application/pdf');
    expect(report.headers.get('cache-control')).toBe('no-store');
    const file = new PdfFile(report.body);
    expect(checkPdf(file)).toEqual([]);
    expect(file.pages()).toHaveLength(2);
    const read = readOut(file);
    const shown = [
      'Ada Nguyễn, MD',
      `${evidence.claim.title} (${evidence.claim.learningFormat})`,
      evidence.claim.attestation,
      ...evidence.findings.flatMap((finding: Json) => [
        finding.title,
        finding.required,
        finding.observed,
        finding.source,
      ]),
      ...evidence.reading.spans.flatMap((span: Json) => [span.why, span.paperTitle]),
      ...evidence.cycles.flatMap((cycle: Json) => [cycle.question, cycle.application]),
      evidence.certificate.serial,
      'Nobody has decided about it yet.',
      'Claim: award',
      'Certificate: issue',
    ];
    for (const text of shown) expect(read).toContain(text);
    for (const { title } of evidence.cycles[0].sources) {
      expect(read.some((text) => text.startsWith(title))).toBe(true);
    }
  });

  it('says when it was made, and a later one says what was decided since', async () => {
    server.clock.advance(3_600_000);
    const before = readOut(new PdfFile((await admin.fetch(`${pathOf(claim)}/report`)).body));
    expect(before.join('\n')).toMatch(
      /as known to Harborview Institute on 2 March 2026, \d\d:\d\d:\d\d\./,
    );
    const decision = await admin.fetch(`${pathOf(claim)}/decisions`, {
      body: { outcome: 'revoked', reason: 'The sources do not answer the question 🙂.' },
      idempotencyKey: 'revoke-before-report',
    });
    expect(decision.status).toBe(201);
    const after = readOut(new PdfFile((await admin.fetch(`${pathOf(claim)}/report`)).body));
    expect(after).toEqual(
      expect.arrayContaining([
        'Revoked',
        'Reversed: AMA PRA Category 1 Credits\u2122',
        '-0.5',
        admin.email,
      ]),
    );
    // No font has it, so its number stands there.
    expect(after).toContain('The sources do not answer the question [U+1F642].');
  });

  it("is not for another provider's administrator", async () => {
    const other = await server.createAdministrator();
    const unseen = await other.fetch(`${pathOf(claim)}/report`);
    expect(unseen).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});
