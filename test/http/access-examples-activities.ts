import { answers, evaluation, newActivity } from '../support/activities.js';
import { get, once, own, send, type Case } from './access-case.js';

/** A request for every route of activities. */
export const activityExamples: Readonly<Record<string, Case>> = {
  'GET /api/v1/activities': get('shared', () => '/activities'),
  'GET /api/v1/activities/:id': get('shared', (_, { activityId }) => `/activities/${activityId}`),
  'POST /api/v1/activities/:id/starts': {
    ids: 'shared',
    status: 200,
    example: (_, { activityId }) => send('POST', `/activities/${activityId}/starts`, {}),
  },
  'POST /api/v1/activities/:id/attempts': {
    ids: 'shared',
    status: 201,
    example: (_, { activityId }) => once(`/activities/${activityId}/attempts`, answers('abc')),
  },
  'GET /api/v1/activities/attempts/:id': get(
    'whose',
    ({ attemptId }) => `/activities/attempts/${attemptId}`,
  ),
  'PUT /api/v1/activities/attempts/:id/evaluation': {
    ids: 'whose',
    status: 200,
    example: ({ attemptId }) =>
      send('PUT', `/activities/attempts/${attemptId}/evaluation`, evaluation),
  },
  'GET /api/v1/setup/activities': own('/setup/activities'),
  'POST /api/v1/setup/activities': {
    ids: 'own',
    status: 201,
    example: (_, { paperId }) => send('POST', '/setup/activities', newActivity(paperId)),
  },
  'GET /api/v1/setup/activities/:id': get(
    'whose',
    ({ activityId }) => `/setup/activities/${activityId}`,
  ),
  'PUT /api/v1/setup/activities/:id/expiry': {
    ids: 'whose',
    status: 200,
    example: ({ activityId }) =>
      send('PUT', `/setup/activities/${activityId}/expiry`, { expiresOn: '2026-06-30' }),
  },
  'POST /api/v1/setup/activities/:id/corrections/preview': {
    ids: 'whose',
    status: 200,
    example: ({ activityId }) =>
      send('POST', `/setup/activities/${activityId}/corrections/preview`, {
        question: 0,
        right: [1],
        void: false,
      }),
  },
  'POST /api/v1/setup/activities/:id/corrections': {
    ids: 'whose',
    status: 201,
    example: ({ activityId }) =>
      send('POST', `/setup/activities/${activityId}/corrections`, {
        question: 0,
        right: [1],
        void: false,
        reason: 'The second choice is right.',
      }),
  },
  'POST /api/v1/setup/activities/:id/retire': {
    ids: 'whose',
    status: 200,
    example: ({ activityId }) =>
      send('POST', `/setup/activities/${activityId}/retire`, { reason: 'The text was corrected.' }),
  },
};
