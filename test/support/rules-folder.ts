import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedRulesFolder } from '../../src/credit/rules/rule-files.js';
import { newId } from '../../src/platform/index.js';
import type { Answer } from './http-client.js';
import { documentOneCycle } from './main-job.js';
import type { SignedIn, TestServer } from './server.js';

/** A copy of the rules that ship, in a folder of its own that a test may change. */
export class RulesFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'lectern-rules-'));

  constructor() {
    cpSync(shippedRulesFolder(), this.path, { recursive: true });
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.path, name), text);
  }

  remove(name: string): void {
    rmSync(join(this.path, name));
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A rule set of no real body: an amount for each documented cycle. */
export function exampleRules(
  changes: {
    version?: string;
    validFrom?: string;
    validTo?: string | null;
    amount?: string;
    more?: string;
  } = {},
): string {
  const { version = '1', validFrom = '2020-01-01', validTo = null, amount = '0.50' } = changes;
  return `id: test.example.cycles
version: '${version}'
validFrom: '${validFrom}'
validTo: ${validTo === null ? 'null' : `'${validTo}'`}
name: Example cycles
body: An example body
credit:
  unit: Example credit
  creditName: Example credit
learningFormat: Example activity
optionTitle: Example cycles
document: certificate
exclusiveGroup: null
completedBy: documentation
sources:
  here:
    title: Invented for a test
    address: null
    date: '2026'
    trust: local
rules:
  - id: documented
    title: Question and sources
    operator: required-fields
    fields: [question, sources]
    source: here
    confirmed: true
  - id: credit
    title: Credit for each cycle
    operator: flat-per-cycle
    amount: '${amount}'
    source: here
    confirmed: true
${changes.more ?? ''}`;
}

/** Offers the example rules for a provider. @returns the option's id */
export async function offerExample(server: TestServer, providerId: string): Promise<string> {
  const option = [providerId, 'test.example.cycles'];
  const [made] = await server.database.query<{ id: string }>(
    `INSERT INTO credit_option (id, provider_id, rule_set_id, title, certificate_kind, opens_on)
     SELECT $3::uuid, $1::uuid, $2::text, 'Example cycles', 'credit', '2020-01-01'::date
     WHERE NOT EXISTS (SELECT FROM credit_option WHERE provider_id = $1::uuid AND rule_set_id = $2::text)
     RETURNING id`,
    [...option, newId()],
  );
  if (made) return made.id;
  const [found] = await server.database.query<{ id: string }>(
    'SELECT id FROM credit_option WHERE provider_id = $1 AND rule_set_id = $2',
    option,
  );
  if (!found) throw new Error('The option is neither there nor made');
  return found.id;
}

/** Reads, documents and claims one cycle under the example rules of a provider. @returns the answer */
export async function claimExample(
  server: TestServer,
  learner: SignedIn,
  providerId: string,
): Promise<Answer> {
  const creditOptionId = await offerExample(server, providerId);
  const cycle = await documentOneCycle(learner, server.clock, { minutes: 1 });
  return learner.fetch('/claims', {
    body: { creditOptionId, cycleIds: [cycle.id], attested: true },
    idempotencyKey: `example-${cycle.id}`,
  });
}
