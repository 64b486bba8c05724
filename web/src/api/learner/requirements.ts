import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../client.js';
import type { SelfReportedCreditInput, OwnRequirementInput, Topic } from '../types.js';
import { uploadFile } from '../upload.js';
import { reloads } from '../reloads.js';
import { pagedQuery } from '../paged.js';

const requirementProfiles = ['requirement-profiles'] as const;
const progress = ['progress'] as const;
const selfReportedCredits = ['external-credits'] as const;

export const requirementProfilesQuery = queryOptions({
  queryKey: requirementProfiles,
  queryFn: () => bodyOf(api.GET('/api/v1/requirement-profiles')),
  staleTime: 10 * 60_000,
});

/** The learner's progress, in the periods of today or of another day. */
export const progressQuery = (on: string | null = null) =>
  queryOptions({
    queryKey: [...progress, 'standing', on],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/progress', { params: { query: on === null ? {} : { on } } })),
  });

/** What became of each credit under one requirement. */
export const linesQuery = (id: string, on: string) =>
  pagedQuery([...progress, 'lines', id, on], (at) =>
    bodyOf(
      api.GET('/api/v1/progress/{id}/lines', {
        params: {
          path: { id },
          query: { on, limit: 50, ...at },
        },
      }),
    ),
  );

export const holdRequirement = (body: { profileId: string; label: string; startsOn: string }) =>
  bodyOf(api.POST('/api/v1/requirements', { body }));

export const changeRequirement = (
  id: string,
  body: { label: string; startsOn: string; endedOn: string | null },
) => bodyOf(api.PUT('/api/v1/requirements/{id}', { params: { path: { id } }, body }));

export const endRequirement = (id: string) =>
  bodyOf(api.DELETE('/api/v1/requirements/{id}', { params: { path: { id } } }));

export const ownRequirementsQuery = queryOptions({
  queryKey: [...progress, 'own-requirements'],
  queryFn: () => bodyOf(api.GET('/api/v1/own-requirements')),
});

/** Defines a requirement and adds it. The key must be the same for every repeat of one attempt. */
export const defineRequirement = (body: OwnRequirementInput, idempotencyKey: string) =>
  bodyOf(
    api.POST('/api/v1/own-requirements', {
      params: { header: { 'Idempotency-Key': idempotencyKey } },
      body,
    }),
  );

export const changeOwnRequirement = (
  id: string,
  body: OwnRequirementInput & { revision: number },
) => bodyOf(api.PUT('/api/v1/own-requirements/{id}', { params: { path: { id } }, body }));

/** What was completed in a period by kind: certified, own log, self-reported; of all time when it is null. */
export const creditTotalsQuery = (period: { from: string; to: string } | null) =>
  queryOptions({
    queryKey: [...progress, 'totals', period],
    queryFn: () => bodyOf(api.GET('/api/v1/credit-totals', { params: { query: period ?? {} } })),
  });

/** Self-reported credit that counts, filtered like the log. */
export const reportedCreditsQuery = (filters: {
  from?: string | undefined;
  to?: string | undefined;
  unit?: string | undefined;
}) =>
  pagedQuery([...selfReportedCredits, 'log', filters], (at) =>
    bodyOf(
      api.GET('/api/v1/external-credits', {
        params: {
          query: {
            limit: 50,
            counting: 'true',
            ...(filters.from ? { from: filters.from } : {}),
            ...(filters.to ? { to: filters.to } : {}),
            ...(filters.unit ? { unit: filters.unit } : {}),
            ...at,
          },
        },
      }),
    ),
  );

export const selfReportedCreditsQuery = pagedQuery(selfReportedCredits, (at) =>
  bodyOf(api.GET('/api/v1/external-credits', { params: { query: { limit: 50, ...at } } })),
);

/** Adds self-reported credit. The key must be the same for every repeat of one attempt. */
export const addSelfReportedCredit = (body: SelfReportedCreditInput, idempotencyKey: string) =>
  bodyOf(
    api.POST('/api/v1/external-credits', {
      params: { header: { 'Idempotency-Key': idempotencyKey } },
      body,
    }),
  );

export const correctSelfReportedCredit = (
  id: string,
  body: SelfReportedCreditInput & { revision: number },
) => bodyOf(api.PUT('/api/v1/external-credits/{id}', { params: { path: { id } }, body }));

export const withdrawSelfReportedCredit = (id: string) =>
  bodyOf(api.POST('/api/v1/external-credits/{id}/withdrawal', { params: { path: { id } } }));

export const restoreSelfReportedCredit = (id: string) =>
  bodyOf(api.DELETE('/api/v1/external-credits/{id}/withdrawal', { params: { path: { id } } }));

/** Says that a credit differs from what it looks the same as, so that both count. */
export const distinguishSelfReportedCredit = (id: string) =>
  bodyOf(api.POST('/api/v1/external-credits/{id}/distinction', { params: { path: { id } } }));

export const undoDistinguishSelfReportedCredit = (id: string) =>
  bodyOf(api.DELETE('/api/v1/external-credits/{id}/distinction', { params: { path: { id } } }));

export const setAwardTopics = (id: string, topics: Topic[]) =>
  bodyOf(api.PUT('/api/v1/awards/{id}/topics', { params: { path: { id } }, body: { topics } }));

/** The address of the supporting document of a self-reported credit. */
export const supportingDocumentAddress = (id: string): string =>
  `/api/v1/external-credits/${id}/proof`;

/** Uploads a supporting document, telling how much of it is sent (0 to 1). */
export const uploadSupportingDocument = (
  id: string,
  file: File,
  onProgress: (part: number) => void,
) => uploadFile('PUT', supportingDocumentAddress(id), file, onProgress);

export const progressChanged = reloads(progress);
/** Self-reported credit counts towards requirements. */
export const selfReportedCreditsChanged = reloads(selfReportedCredits, progress);
