import { get, once, own, send, type Case } from './access-case.js';

/** Requests for the routes of a profile's review. */
export const profileExamples: Readonly<Record<string, Case>> = {
  'GET /api/v1/profile/review': own('/profile/review'),
  'POST /api/v1/profile/changes/:id/withdrawal': {
    ids: 'whose',
    status: 200,
    example: ({ withdrawnChangeId }) =>
      send('POST', `/profile/changes/${withdrawnChangeId}/withdrawal`),
  },
  'POST /api/v1/profile/changes/:id/proofs': {
    ids: 'whose',
    status: 201,
    example: ({ profileChangeId }) => ({
      path: `/profile/changes/${profileChangeId}/proofs`,
      options: {
        body: Buffer.from('%PDF-1.7'),
        headers: { 'content-type': 'application/pdf' },
      },
    }),
  },
  'GET /api/v1/profile/changes/:id/proofs/:proofId': get(
    'whose',
    ({ profileChangeId, profileDocumentId }) =>
      `/profile/changes/${profileChangeId}/proofs/${profileDocumentId}`,
  ),
  'GET /api/v1/audit/profile-changes': own('/audit/profile-changes'),
  'GET /api/v1/audit/profile-changes/:learnerId/:id': get(
    'whose',
    ({ learnerId, profileChangeId }) => `/audit/profile-changes/${learnerId}/${profileChangeId}`,
  ),
  'GET /api/v1/audit/profile-changes/:learnerId/:id/proofs/:proofId': get(
    'whose',
    ({ learnerId, profileChangeId, profileDocumentId }) =>
      `/audit/profile-changes/${learnerId}/${profileChangeId}/proofs/${profileDocumentId}`,
  ),
  'POST /api/v1/audit/profile-changes/:learnerId/:id/decisions': {
    ids: 'whose',
    status: 201,
    example: ({ learnerId, profileChangeId }) =>
      once(`/audit/profile-changes/${learnerId}/${profileChangeId}/decisions`, {
        outcome: 'declined',
        reason: 'The deed does not show the new name.',
      }),
  },
};
