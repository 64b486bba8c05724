import { get, once, own, send, type Case } from './access-case.js';

/** The routes of the operator, and what administrators see of what the operator states. */
export const operatorExamples: Readonly<Record<string, Case>> = {
  'POST /api/v1/setup/provider/proposals/:id/withdrawal': {
    ids: 'whose',
    status: 201,
    example: ({ proposalId }) => send('POST', `/setup/provider/proposals/${proposalId}/withdrawal`),
  },
  'GET /api/v1/audit/awards-in-doubt': own('/audit/awards-in-doubt'),
  'GET /api/v1/audit/awards-in-doubt.csv': own('/audit/awards-in-doubt.csv'),
  'GET /api/v1/audit/past-awards': own('/audit/past-awards'),
  'GET /api/v1/audit/past-awards.csv': own('/audit/past-awards.csv'),

  'GET /api/v1/operator/accreditors': get('shared', () => '/operator/accreditors'),
  'GET /api/v1/operator/providers': get('shared', () => '/operator/providers'),
  'GET /api/v1/operator/providers/:id': get(
    'shared',
    (_, { providerId }) => `/operator/providers/${providerId}`,
  ),
  'GET /api/v1/operator/providers/:id/awards-in-doubt': get(
    'shared',
    (_, { providerId }) => `/operator/providers/${providerId}/awards-in-doubt`,
  ),
  'GET /api/v1/operator/providers/:id/awards-in-doubt.csv': get(
    'shared',
    (_, { providerId }) => `/operator/providers/${providerId}/awards-in-doubt.csv`,
  ),
  'POST /api/v1/operator/providers/:id/accreditations': {
    ids: 'shared',
    status: 201,
    example: (_, { providerId }) =>
      once(`/operator/providers/${providerId}/accreditations`, {
        accreditor: 'EACCME',
        validFrom: '2026-01-01',
        status: 'full',
      }),
  },
  'POST /api/v1/operator/providers/:id/proposals/:proposalId/decisions': {
    ids: 'shared',
    status: 201,
    example: (_, { waiting }) =>
      once(`/operator/providers/${waiting.providerId}/proposals/${waiting.proposalId}/decisions`, {
        outcome: 'declined',
        reason: 'Nobody knows this accreditor.',
      }),
  },
};
