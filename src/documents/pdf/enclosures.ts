import { type JsonObject, canonicalJson } from '../../signatures/index.js';
import { enclosed } from '../domain/enclosed.js';
import type { CertificateFacts } from '../domain/certificate-facts.js';
import type { Enclosure } from './pdf-document.js';
import { t } from '../messages.js';

/** What the page was drawn from, and the same as a credential for programs. */
export function enclosuresOf(facts: CertificateFacts, credential: JsonObject): Enclosure[] {
  return [
    {
      ...enclosed.facts,
      description: t('certificateFacts'),
      relationship: 'Source',
      bytes: Buffer.from(canonicalJson(facts)),
    },
    {
      ...enclosed.credential,
      description: t('credential'),
      relationship: 'Data',
      bytes: Buffer.from(`${JSON.stringify(credential, null, 2)}\n`),
    },
  ];
}
