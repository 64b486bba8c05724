import { DemonstrationLibrary } from '../../src/literature/index.js';
import { newId } from '../../src/platform/index.js';
import { claimAs } from './claim-kinds.js';
import type { Answer, Json } from './http-client.js';
import { documentOneCycle } from './main-job.js';
import { RulesFolder, exampleRules, offerExample } from './rules-folder.js';
import {
  startTestServer,
  type TestAdministrator,
  type TestClinician,
  type TestServer,
} from './server.js';
import { TestClock } from './test-clock.js';

/** One credit for each cycle; of a year no more than 1.5, the rest counts as another credit. */
const splitting = exampleRules({
  amount: '1.00',
  more: `  - id: yearly-cap
    title: Cap of a year
    operator: cap
    amount: '1.50'
    period: { kind: calendar-year }
    overflow: { unit: Other credit, creditName: Other credit, document: certificate }
    source: here
    confirmed: true
`,
});
const halves = exampleRules()
  .replaceAll('test.example.cycles', 'test.example.halves')
  .replaceAll('Example credit', 'Half credit')
  .replace('exclusiveGroup: null', 'exclusiveGroup: halves');

export const reason = 'The reading log does not bear this claim out.';

/** Two providers with options, a learner who claims there, and decisions about it. */
export class DecisionDesk {
  readonly #folder = new RulesFolder();
  server: TestServer;
  /** Of the provider that the claims are made to first, and of another one. */
  admin: TestAdministrator;
  elsewhere: TestAdministrator;
  /** `halves` and `twin` exclude each other. */
  options: { here: string; there: string; halves: string; twin: string };
  ada: TestClinician;

  async open(): Promise<void> {
    this.#folder.write('test.example.cycles.yaml', splitting);
    this.#folder.write('test.example.halves.yaml', halves);
    this.server = await startTestServer({
      clock: new TestClock('2026-11-25T14:00:00.000Z'),
      env: { LECTERN_RULES_DIR: this.#folder.path },
    });
    await this.server.app.get(DemonstrationLibrary).ensure();
    const provider = (name: string) => ({ name, accreditedBy: 'ACCME' });
    this.admin = await this.server.createAdministrator({
      provider: provider('Hospital of the First Claim'),
    });
    this.elsewhere = await this.server.createAdministrator({
      provider: provider('College of the Second'),
    });
    this.options = {
      here: await offerExample(this.server, this.admin.providerId),
      there: await offerExample(this.server, this.elsewhere.providerId),
      halves: await this.#offerHalves(this.admin),
      twin: await this.#offerHalves(this.elsewhere),
    };
  }

  async welcome(): Promise<void> {
    this.ada = await this.server.createClinician();
  }

  async close(): Promise<void> {
    await this.server.close();
    this.#folder[Symbol.dispose]();
  }

  /** Reads and documents cycles. */
  async cycles(count: number): Promise<string[]> {
    const made: string[] = [];
    for (const query of ['blood pressure', 'asthma', 'sleep', 'pain'].slice(0, count)) {
      const cycle = await documentOneCycle(this.ada, this.server.clock, { query, minutes: 1 });
      made.push(cycle.id);
    }
    return made;
  }

  async claim(option: string, cycleIds: readonly string[]): Promise<Json> {
    const answer = await claimAs(this.ada, { id: option }, { cycleIds });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  }

  /** Two credits, of which a half overflows. */
  async splitClaim(): Promise<Json> {
    return this.claim(this.options.here, await this.cycles(2));
  }

  decide(made: Json, body: Json, by = this.admin): Promise<Answer> {
    return by.fetch(`/audit/claims/${this.ada.learnerId}/${made.id}/decisions`, {
      body: { reason, ...body },
      idempotencyKey: `decision-${newId()}`,
    });
  }

  ledger(id: string, action: string): Promise<Json[]> {
    return this.server.database.query<Json>(
      'SELECT before, after, reason FROM ledger_entry WHERE subject_id = $1 AND action = $2 ORDER BY id',
      [id, action],
    );
  }

  async lastNotice(): Promise<string> {
    return (await this.ada.fetch('/notices')).body.items[0].text;
  }

  async #offerHalves({ providerId }: TestAdministrator): Promise<string> {
    const id = newId();
    await this.server.database.query(
      `INSERT INTO credit_option (id, provider_id, rule_set_id, title, certificate_kind, opens_on)
       VALUES ($1, $2, 'test.example.halves', 'Half credits', 'credit', '2020-01-01')`,
      [id, providerId],
    );
    return id;
  }
}
