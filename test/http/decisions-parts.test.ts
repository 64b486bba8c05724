import { DecisionDesk } from '../support/decision-desk.js';
import type { Json } from '../support/http-client.js';

describe('a claim of two parts, one of which is reduced', () => {
  const desk = new DecisionDesk();
  const example = { unit: 'Example credit', amount: '1.00' };
  const other = { unit: 'Other credit', amount: '0.00' };

  beforeAll(() => desk.open());
  beforeEach(() => desk.welcome());
  afterAll(() => desk.close());

  it.each([
    ['less of its first', [example], { name: 'Example credit', amount: '1.00' }],
    [
      'less of its first and nothing of its second',
      [example, other],
      { name: 'Example credit', amount: '1.00' },
    ],
    [
      'nothing of its first',
      [{ ...example, amount: '0.00' }],
      { name: 'Other credit', amount: '0.50' },
    ],
  ])('leads with the certificate that counts: %s', async (_name, parts, credit) => {
    const made = await desk.splitClaim();
    expect((await desk.decide(made, { outcome: 'reduced', parts })).status).toBe(201);
    const { certificateId } = (await desk.ada.fetch(`/claims/${made.id}`)).body;
    const { status, facts } = (await desk.ada.fetch(`/certificates/${certificateId}`)).body;
    expect({ status, credit: facts.credit }).toMatchObject({ status: 'valid', credit });
    const evidence: Json = (
      await desk.admin.fetch(`/audit/claims/${desk.ada.learnerId}/${made.id}`)
    ).body;
    expect(evidence.certificate.serial).toBe(facts.serial);
    expect(evidence.claim.certificateSerial).toBe(facts.serial);
  });
});
