import { randomBytes } from 'node:crypto';
import { exampleRules } from '../support/rules-folder.js';
import { get, once, own, send, type Case } from './access-case.js';
import { activityExamples } from './access-examples-activities.js';
import { operatorExamples } from './access-examples-operator.js';
import { requirementExamples } from './access-examples-requirements.js';
import { profileExamples } from './access-examples-profile.js';
import { templateExamples } from './access-examples-templates.js';

/** An option of its own for the routes that change one. */
export const offer = {
  title: 'Point of care for our wards',
  ruleSetId: 'us.ama.c1.ipoc',
  // The day on which the clock of the tests stands: credit is designated in advance.
  opensOn: '2026-03-02',
  closesOn: null,
  designatedMaximum: '1.00',
  documentWithinDays: null,
  claimWithinDays: null,
  audience: null,
  certificateTemplate: null,
};

/** Days that hold everything. */
export const wholePeriod = { from: '2020-01-01', to: '2030-12-31' };

const beat = { seq: 1, sinceMs: 0, visible: true, focused: true, lastInputMsAgo: 0 };

/**
 * A request for every route under /api/v1. A new route needs a line here, or the test fails.
 * What would end the owner's session or change a password comes last.
 */
export const examples: Readonly<Record<string, Case>> = {
  'GET /api/v1/session': own('/session'),
  'GET /api/v1/sessions': own('/sessions'),
  'GET /api/v1/profile': own('/profile'),
  'PUT /api/v1/profile': {
    ids: 'own',
    status: 200,
    example: () =>
      send('PUT', '/profile', {
        name: 'Ada Example',
        profession: 'physician',
        degree: 'MD, PhD',
        npi: null,
        timeZone: 'Europe/Vienna',
        licences: [{ jurisdiction: 'New York', number: '123456' }],
      }),
  },
  ...profileExamples,
  'GET /api/v1/notices': own('/notices'),
  'POST /api/v1/notices/:id/read': {
    ids: 'whose',
    status: 204,
    example: ({ noticeId }) => send('POST', `/notices/${noticeId}/read`),
  },

  'GET /api/v1/papers': own('/papers?q=blood'),
  'GET /api/v1/papers/:id': get('shared', (_, { paperId }) => `/papers/${paperId}`),
  'GET /api/v1/papers/:id/links': get('shared', (_, { paperId }) => `/papers/${paperId}/links`),
  'GET /api/v1/papers/:id/related': get('shared', (_, { paperId }) => `/papers/${paperId}/related`),
  'PUT /api/v1/papers/:id/reaction': {
    ids: 'shared',
    status: 200,
    example: (_, { paperId }) => send('PUT', `/papers/${paperId}/reaction`, { reaction: 'like' }),
  },
  'PUT /api/v1/papers/:id/saved': {
    ids: 'shared',
    status: 200,
    example: (_, { paperId }) => send('PUT', `/papers/${paperId}/saved`, { saved: true }),
  },
  'GET /api/v1/searches': own('/searches'),
  'POST /api/v1/searches': {
    ids: 'own',
    status: 201,
    example: () => send('POST', '/searches', { query: 'blood' }),
  },
  'GET /api/v1/saved-papers': own('/saved-papers'),

  'POST /api/v1/reading-sessions': {
    ids: 'whose',
    status: 201,
    example: ({ searchId }, { paperId }) =>
      send('POST', '/reading-sessions', { paperId, searchId, device: 'phone' }),
  },
  'GET /api/v1/reading-sessions': own('/reading-sessions'),
  'GET /api/v1/reading-sessions/:id': get(
    'whose',
    ({ readingSessionId }) => `/reading-sessions/${readingSessionId}`,
  ),
  'POST /api/v1/reading-sessions/:id/beats': {
    ids: 'whose',
    status: 200,
    example: ({ readingSessionId }) =>
      send('POST', `/reading-sessions/${readingSessionId}/beats`, { beats: [beat] }),
  },
  'POST /api/v1/reading-sessions/:id/end': {
    ids: 'whose',
    status: 200,
    example: ({ readingSessionId }) => send('POST', `/reading-sessions/${readingSessionId}/end`),
  },
  'GET /api/v1/active-time': own('/active-time'),

  'GET /api/v1/cycles': own('/cycles'),
  'GET /api/v1/cycles/:id': get('whose', ({ openCycleId }) => `/cycles/${openCycleId}`),
  'PUT /api/v1/cycles/:id/documentation': {
    ids: 'whose',
    status: 200,
    example: ({ openCycleId }) =>
      send('PUT', `/cycles/${openCycleId}/documentation`, { revision: 1, question: 'Why?' }),
  },
  // What is open is the same for everybody.
  ...activityExamples,

  'GET /api/v1/credit-options': get('shared', () => '/credit-options'),
  'POST /api/v1/claims/preview': {
    ids: 'whose',
    status: 200,
    example: ({ documentedCycleId }, { creditOptionId }) =>
      send('POST', '/claims/preview', { creditOptionId, cycleIds: [documentedCycleId] }),
  },
  'POST /api/v1/claims': {
    ids: 'whose',
    status: 201,
    example: ({ documentedCycleId }, { creditOptionId }) =>
      once('/claims', { creditOptionId, cycleIds: [documentedCycleId], attested: true }),
  },
  'GET /api/v1/claims': own('/claims'),
  'GET /api/v1/claims/export.csv': own('/claims/export.csv'),
  'GET /api/v1/claims/:id': get('whose', ({ claimId }) => `/claims/${claimId}`),
  'POST /api/v1/claims/:id/withdrawal': {
    ids: 'whose',
    status: 201,
    example: ({ logClaimId }) => once(`/claims/${logClaimId}/withdrawal`),
  },

  ...requirementExamples,

  'POST /api/v1/transcripts': {
    ids: 'own',
    status: 201,
    example: () => once('/transcripts', wholePeriod),
  },
  'GET /api/v1/transcripts': own('/transcripts'),
  'GET /api/v1/transcripts/:id': get('whose', ({ transcriptId }) => `/transcripts/${transcriptId}`),
  'GET /api/v1/transcripts/:id/pdf': get(
    'whose',
    ({ transcriptId }) => `/transcripts/${transcriptId}/pdf`,
  ),
  'GET /api/v1/certificates': own('/certificates'),
  // Whoever has none is told so: nothing is found.
  'GET /api/v1/certificates/archive': get('whose', () => '/certificates/archive'),
  'GET /api/v1/certificates/archive/contents': own('/certificates/archive/contents'),
  'GET /api/v1/certificates/:id': get(
    'whose',
    ({ certificateId }) => `/certificates/${certificateId}`,
  ),
  'GET /api/v1/certificates/:id/credential': get(
    'whose',
    ({ certificateId }) => `/certificates/${certificateId}/credential`,
  ),
  'POST /api/v1/certificates/:id/mail': {
    ids: 'whose',
    status: 202,
    example: ({ certificateId }) => send('POST', `/certificates/${certificateId}/mail`),
  },
  'GET /api/v1/certificate-mail': own('/certificate-mail'),
  'PUT /api/v1/certificate-mail': {
    ids: 'own',
    status: 200,
    example: () => send('PUT', '/certificate-mail', { wanted: true }),
  },
  'GET /api/v1/certificates/:id/pdf': get(
    'whose',
    ({ certificateId }) => `/certificates/${certificateId}/pdf`,
  ),
  'POST /api/v1/certificates/:id/reissue': {
    ids: 'whose',
    // The owner has another name since the profile was changed above.
    status: 201,
    example: ({ certificateId }) => once(`/certificates/${certificateId}/reissue`),
  },
  ...templateExamples,
  'GET /api/v1/verifications/:verificationId': get(
    'shared',
    (_, { verificationId }) => `/verifications/${verificationId}`,
  ),
  'GET /api/v1/verifications/:verificationId/facts': get(
    'shared',
    (_, { verificationId }) => `/verifications/${verificationId}/facts`,
  ),
  'POST /api/v1/verifications/files': {
    ids: 'shared',
    status: 200,
    example: () => ({
      path: '/verifications/files',
      options: {
        method: 'POST',
        body: Buffer.from('no certificate'),
        headers: { 'content-type': 'application/octet-stream' },
      },
    }),
  },
  'GET /api/v1/issuers/:providerId': get('shared', (_, { providerId }) => `/issuers/${providerId}`),
  'GET /api/v1/issuers/:providerId/status-lists/:list': get(
    'shared',
    (_, { providerId }) => `/issuers/${providerId}/status-lists/202600`,
  ),

  'GET /api/v1/audit/claims': own('/audit/claims'),
  'GET /api/v1/audit/held': own('/audit/held'),
  'GET /api/v1/audit/claims/:learnerId/:claimId': get(
    'whose',
    ({ learnerId, claimId }) => `/audit/claims/${learnerId}/${claimId}`,
  ),
  'GET /api/v1/audit/claims/:learnerId/:claimId/report': get(
    'whose',
    ({ learnerId, claimId }) => `/audit/claims/${learnerId}/${claimId}/report`,
  ),
  'POST /api/v1/audit/claims/:learnerId/:claimId/decisions': {
    ids: 'whose',
    status: 201,
    example: ({ learnerId, claimId }) =>
      once(`/audit/claims/${learnerId}/${claimId}/decisions`, {
        outcome: 'upheld',
        reason: 'The evidence is complete.',
      }),
  },

  'GET /api/v1/setup/provider': own('/setup/provider'),
  'PUT /api/v1/setup/provider': {
    ids: 'own',
    status: 200,
    example: () =>
      send('PUT', '/setup/provider', {
        name: `Provider ${randomBytes(6).toString('hex')}`,
        accreditedBy: null,
        accreditationStatement: null,
        website: 'https://provider.example',
      }),
  },

  ...operatorExamples,

  'GET /api/v1/setup/rule-sets': own('/setup/rule-sets'),
  'POST /api/v1/setup/rule-sets/readings': {
    ids: 'own',
    status: 200,
    example: () => send('POST', '/setup/rule-sets/readings'),
  },

  'GET /api/v1/setup/claim-limits': own('/setup/claim-limits'),
  'PUT /api/v1/setup/claim-limits': {
    ids: 'own',
    status: 200,
    example: () =>
      send('PUT', '/setup/claim-limits', {
        creditPerDay: '10.00',
        creditPerYear: null,
        holdCredit: '5.00',
        holdCycles: 10,
        holdCyclesOfDay: null,
        holdWithoutReading: 3,
        holdRepeatedTexts: 3,
        holdFlags: ['burst-flag'],
        reviewDays: 14,
        version: 0,
      }),
  },
  'GET /api/v1/setup/credit-options': own('/setup/credit-options'),
  'POST /api/v1/setup/credit-options': {
    ids: 'own',
    status: 201,
    example: () =>
      send('POST', '/setup/credit-options', {
        ...offer,
        title: `Point of care ${randomBytes(4).toString('hex')}`,
      }),
  },
  'PUT /api/v1/setup/credit-options/:id': {
    ids: 'whose',
    status: 200,
    example: ({ offeredOptionId }) =>
      send('PUT', `/setup/credit-options/${offeredOptionId}`, offer),
  },
  'POST /api/v1/setup/credit-options/:id/retire': {
    ids: 'whose',
    status: 200,
    example: ({ offeredOptionId }) =>
      send('POST', `/setup/credit-options/${offeredOptionId}/retire`, {
        reason: 'Another option takes its place.',
      }),
  },
  'POST /api/v1/setup/backtests': {
    ids: 'own',
    status: 200,
    example: () => send('POST', '/setup/backtests', { candidate: exampleRules() }),
  },

  'DELETE /api/v1/sessions/:id': {
    ids: 'whose',
    status: 204,
    example: ({ signInSessionId }) => send('DELETE', `/sessions/${signInSessionId}`),
  },
  'POST /api/v1/session': {
    ids: 'own',
    status: 201,
    example: (_ids, _shared, { email, password }) => send('POST', '/session', { email, password }),
  },
  'PUT /api/v1/password': {
    ids: 'own',
    status: 204,
    example: (_ids, _shared, { password }) =>
      send('PUT', '/password', { currentPassword: password, newPassword: `${password} once more` }),
  },
  'DELETE /api/v1/session': {
    ids: 'own',
    status: 204,
    example: () => send('DELETE', '/session'),
  },
};
