import { newId } from '../../src/platform/index.js';
import { at, hash } from './one-row-of-certificates.js';

/** One row in every table of requirements and of credit from elsewhere. */
export function requirementRows(learner: { learner_id: string }): [table: string, row: object][] {
  const selfReportedCreditId = newId();
  return [
    [
      'held_requirement',
      {
        ...learner,
        id: newId(),
        profile_id: 'guard',
        profile_version: '1',
        label: '',
        starts_on: at,
        created_at: at,
        updated_at: at,
      },
    ],
    [
      'self_reported_credit',
      {
        ...learner,
        id: selfReportedCreditId,
        title: 'T',
        buckets: {},
        amount: '1.00',
        completed_on: at,
        topics: [],
        revision: 1,
        created_at: at,
        updated_at: at,
      },
    ],
    [
      'self_reported_credit_version',
      {
        ...learner,
        self_reported_credit_id: selfReportedCreditId,
        revision: 1,
        amount: '1.00',
        buckets: {},
        completed_on: at,
        topics: [],
        recorded_at: at,
      },
    ],
    [
      'own_requirement',
      {
        ...learner,
        id: newId(),
        definition: {},
        revision: 1,
        created_at: at,
        updated_at: at,
      },
    ],
    [
      'supporting_document',
      {
        ...learner,
        self_reported_credit_id: selfReportedCreditId,
        media_type: 'image/png',
        size: 1,
        sha256: hash,
        bytes: hash,
        uploaded_at: at,
      },
    ],
  ];
}
