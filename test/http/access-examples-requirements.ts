import { randomBytes } from 'node:crypto';
import { get, once, own, send, type Case } from './access-case.js';

const selfReportedCredit = {
  title: 'Grand round',
  unit: 'AMA PRA Category 1 Credit',
  amount: '1.00',
  completedOn: '2026-02-01',
};

const ownRequirement = {
  name: 'Hospital privileges',
  unit: 'hour',
  startsOn: '2026-01-01',
  period: { kind: 'calendar-years', count: 1 },
  total: '20',
};

/** Requests for the routes of requirements and of credit from elsewhere. */
export const requirementExamples: Readonly<Record<string, Case>> = {
  'GET /api/v1/requirement-profiles': get('shared', () => '/requirement-profiles'),
  'GET /api/v1/requirements': own('/requirements'),
  'POST /api/v1/requirements': {
    ids: 'own',
    status: 201,
    example: () =>
      send('POST', '/requirements', {
        profileId: 'uk.rcp',
        label: randomBytes(6).toString('hex'),
        startsOn: '2025-04-01',
      }),
  },
  'PUT /api/v1/requirements/:id': {
    ids: 'whose',
    status: 200,
    example: ({ requirementId }) =>
      send('PUT', `/requirements/${requirementId}`, {
        label: 'mine',
        startsOn: '2025-01-01',
        endedOn: null,
      }),
  },
  'GET /api/v1/credit-totals': own('/credit-totals'),
  'GET /api/v1/progress': own('/progress'),
  'GET /api/v1/progress/:id/lines': get(
    'whose',
    ({ requirementId }) => `/progress/${requirementId}/lines`,
  ),
  'DELETE /api/v1/requirements/:id': {
    ids: 'whose',
    status: 200,
    example: ({ requirementId }) => send('DELETE', `/requirements/${requirementId}`),
  },
  'GET /api/v1/external-credits': own('/external-credits'),
  'POST /api/v1/external-credits': {
    ids: 'own',
    status: 201,
    example: () => once('/external-credits', selfReportedCredit),
  },
  'PUT /api/v1/external-credits/:id': {
    ids: 'whose',
    status: 200,
    example: ({ selfReportedCreditId }) =>
      send('PUT', `/external-credits/${selfReportedCreditId}`, {
        ...selfReportedCredit,
        revision: 1,
      }),
  },
  'PUT /api/v1/external-credits/:id/proof': {
    ids: 'whose',
    status: 200,
    example: ({ selfReportedCreditId }) => ({
      path: `/external-credits/${selfReportedCreditId}/proof`,
      options: {
        method: 'PUT',
        body: Buffer.from('%PDF-1.7'),
        headers: { 'content-type': 'application/pdf' },
      },
    }),
  },
  'GET /api/v1/external-credits/:id/proof': get(
    'whose',
    ({ selfReportedCreditId }) => `/external-credits/${selfReportedCreditId}/proof`,
  ),
  'POST /api/v1/external-credits/:id/withdrawal': {
    ids: 'whose',
    status: 200,
    example: ({ selfReportedCreditId }) =>
      send('POST', `/external-credits/${selfReportedCreditId}/withdrawal`),
  },
  'DELETE /api/v1/external-credits/:id/withdrawal': {
    ids: 'whose',
    status: 200,
    example: ({ selfReportedCreditId }) =>
      send('DELETE', `/external-credits/${selfReportedCreditId}/withdrawal`),
  },
  'POST /api/v1/external-credits/:id/distinction': {
    ids: 'whose',
    status: 200,
    example: ({ selfReportedCreditId }) =>
      send('POST', `/external-credits/${selfReportedCreditId}/distinction`),
  },
  'DELETE /api/v1/external-credits/:id/distinction': {
    ids: 'whose',
    status: 200,
    example: ({ selfReportedCreditId }) =>
      send('DELETE', `/external-credits/${selfReportedCreditId}/distinction`),
  },
  'GET /api/v1/own-requirements': own('/own-requirements'),
  'POST /api/v1/own-requirements': {
    ids: 'own',
    status: 201,
    example: () => once('/own-requirements', ownRequirement),
  },
  'PUT /api/v1/own-requirements/:id': {
    ids: 'whose',
    status: 200,
    example: ({ ownRequirementId }) =>
      send('PUT', `/own-requirements/${ownRequirementId}`, { ...ownRequirement, revision: 1 }),
  },
  'PUT /api/v1/awards/:id/topics': {
    ids: 'whose',
    status: 200,
    example: ({ awardId }) => send('PUT', `/awards/${awardId}/topics`, { topics: ['ethics'] }),
  },
};
