import { type JsonObject, canonicalJson } from '../../signatures/index.js';
import { enclosed } from '../domain/enclosed.js';
import type { CertificateFacts } from '../domain/certificate-facts.js';
import type { Enclosure } from './pdf-document.js';

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
