import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedRulesFolder } from '../../src/credit/rule-files.js';

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
