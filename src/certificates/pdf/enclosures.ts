import type { JsonObject } from '../credential/credential.js';
import { canonicalJson } from '../domain/canonical-json.js';
import type { CertificateFacts } from '../domain/facts.js';
import type { Enclosure } from './certificate-document.js';

/** The names and kinds of the files inside a certificate. */
export const enclosed = {
  facts: { name: 'facts.json', mediaType: 'application/json' },
  credential: { name: 'credential.json', mediaType: 'application/vc' },
} as const;

/** What the page was drawn from, and the same as a credential for programs. */
export function enclosuresOf(facts: CertificateFacts, credential: JsonObject): Enclosure[] {
  return [
    {
      ...enclosed.facts,
      description: 'The facts of this certificate, in canonical JSON (RFC 8785)',
      relationship: 'Source',
      bytes: Buffer.from(canonicalJson(facts)),
    },
    {
      ...enclosed.credential,
      description: 'This certificate as an Open Badges 3.0 credential',
      relationship: 'Data',
      bytes: Buffer.from(`${JSON.stringify(credential, null, 2)}\n`),
    },
  ];
}
