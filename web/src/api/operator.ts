import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import type { AccreditationInput, ProposalDecision } from './types.js';
import { reloads } from './reloads.js';
import { pagedQuery } from './paged.js';

const operator = ['operator'] as const;

export const accreditorsQuery = queryOptions({
  queryKey: [...operator, 'accreditors'],
  queryFn: () => bodyOf(api.GET('/api/v1/operator/accreditors')),
  staleTime: Infinity,
});

export const operatedProvidersQuery = queryOptions({
  queryKey: [...operator, 'providers'],
  queryFn: () => bodyOf(api.GET('/api/v1/operator/providers')),
});

export const operatedProviderQuery = (id: string) =>
  queryOptions({
    queryKey: [...operator, 'providers', id],
    queryFn: () => bodyOf(api.GET('/api/v1/operator/providers/{id}', { params: { path: { id } } })),
  });

/** States an accreditation. The key must be the same for every repeat of one statement. */
export const stateAccreditation = (id: string, body: AccreditationInput, key: string) =>
  bodyOf(
    api.POST('/api/v1/operator/providers/{id}/accreditations', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );

/** Accepts or declines a proposal. The key must be the same for every repeat of one decision. */
export const decideProposal = (
  id: string,
  proposalId: string,
  body: ProposalDecision,
  key: string,
) =>
  bodyOf(
    api.POST('/api/v1/operator/providers/{id}/proposals/{proposalId}/decisions', {
      params: { path: { id, proposalId }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );

export const operatedDoubtQuery = (id: string) =>
  pagedQuery([...operator, 'awards-in-doubt', id], (at) =>
    bodyOf(
      api.GET('/api/v1/operator/providers/{id}/awards-in-doubt', {
        params: {
          path: { id },
          query: { limit: 50, ...at },
        },
      }),
    ),
  );

/** Where the browser downloads the list from, as CSV. */
export const operatedDoubtCsv = (id: string): string =>
  `/api/v1/operator/providers/${encodeURIComponent(id)}/awards-in-doubt.csv`;

export const operatedProvidersChanged = reloads(operator);
