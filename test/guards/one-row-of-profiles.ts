import { newId } from '../../src/platform/index.js';
import { at, hash } from './one-row-of-certificates.js';

/** What was attested of a learner, whose NPI it is, and a change that waits with its supporting document. */
export function profileRows(of: {
  readonly learnerId: string;
  readonly providerId: string;
}): [table: string, row: object][] {
  const { learnerId, providerId } = of;
  const learner = { learner_id: learnerId };
  const changeId = newId();
  return [
    ['attested_profile', { ...learner, facts: {}, attested_at: at }],
    ['npi_holder', { ...learner, npi: someNpi() }],
    [
      'profile_change',
      {
        ...learner,
        id: changeId,
        state: 'waiting',
        before: {},
        after: {},
        findings: [],
        provider_ids: `{${providerId}}`,
        proposed_at: at,
      },
    ],
    [
      'profile_supporting_document',
      {
        ...learner,
        id: newId(),
        change_id: changeId,
        media_type: 'image/png',
        size: 1,
        sha256: hash,
        bytes: hash,
        uploaded_at: at,
      },
    ],
  ];
}

/** Ten digits that nobody else has here. */
function someNpi(): string {
  return String(1_000_000_000 + Math.floor(Math.random() * 999_999_999));
}
