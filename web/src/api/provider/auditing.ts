import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../client.js';
import type { paths } from '../schema.js';
import type { AuditClaim } from '../types.js';
import { reloads } from '../reloads.js';
import { pagedQuery } from '../paged.js';

const audit = ['audit'] as const;

/** What an administrator decides about a claim. */
export type Decision =
  paths['/api/v1/audit/claims/{learnerId}/{claimId}/decisions']['post']['requestBody']['content']['application/json'];

/** What the list of claims is narrowed to; an absent value does not narrow. */
export interface AuditFilters {
  state?: AuditClaim['state'] | undefined;
  flag?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  q?: string | undefined;
}

export const auditClaimsQuery = (filters: AuditFilters) =>
  pagedQuery([...audit, 'list', filters], (at) =>
    bodyOf(
      api.GET('/api/v1/audit/claims', {
        params: { query: { ...given(filters), limit: 50, ...at } },
      }),
    ),
  );

/** The claims that are held for review, the earliest day first. */
export const heldClaimsQuery = pagedQuery([...audit, 'held'], (at) =>
  bodyOf(api.GET('/api/v1/audit/held', { params: { query: { limit: 50, ...at } } })),
);

export const evidenceQuery = (learnerId: string, claimId: string) =>
  queryOptions({
    queryKey: [...audit, 'evidence', learnerId, claimId],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/audit/claims/{learnerId}/{claimId}', {
          params: { path: { learnerId, claimId } },
        }),
      ),
  });

/** What was awarded under an accreditation that proved wrong. */
export const awardsInDoubtQuery = pagedQuery([...audit, 'awards-in-doubt'], (at) =>
  bodyOf(api.GET('/api/v1/audit/awards-in-doubt', { params: { query: { limit: 50, ...at } } })),
);

/** Where the browser downloads that list from, as CSV. */
export const awardsInDoubtCsv = '/api/v1/audit/awards-in-doubt.csv';

/** Awards that today's rules would not give. All past claims are judged for it, so it is not refetched automatically. */
export const pastAwardsQuery = queryOptions({
  queryKey: [...audit, 'past-awards'],
  queryFn: () => bodyOf(api.GET('/api/v1/audit/past-awards')),
  staleTime: 60_000,
  refetchOnWindowFocus: false,
});

/** Where the browser downloads all of them from, as CSV. */
export const pastAwardsCsv = '/api/v1/audit/past-awards.csv';

/** Where the browser downloads the evidence from, as signed PDF. */
export const auditReportPdf = (learnerId: string, claimId: string): string =>
  `/api/v1/audit/claims/${encodeURIComponent(learnerId)}/${encodeURIComponent(claimId)}/report`;

/** Decides about a claim. The key must be the same for every repeat of one decision. */
export const decide = (
  learnerId: string,
  claimId: string,
  decision: Decision,
  idempotencyKey: string,
) =>
  bodyOf(
    api.POST('/api/v1/audit/claims/{learnerId}/{claimId}/decisions', {
      params: { path: { learnerId, claimId }, header: { 'Idempotency-Key': idempotencyKey } },
      body: decision,
    }),
  );

function given(filters: AuditFilters): {
  state?: AuditClaim['state'];
  flag?: string;
  from?: string;
  to?: string;
  q?: string;
} {
  const { state, flag, from, to, q } = filters;
  return {
    ...(state ? { state } : {}),
    ...(flag ? { flag } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(q ? { q } : {}),
  };
}

export const auditListsChanged = reloads([...audit, 'list'], heldClaimsQuery.queryKey);
export const evidenceChanged = (
  client: QueryClient,
  learnerId: string,
  claimId: string,
): Promise<void> => reloads(evidenceQuery(learnerId, claimId).queryKey)(client);
