import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../client.js';
import type { ReviewedChangeItem } from '../types.js';
import { reloads } from '../reloads.js';
import { pagedQuery } from '../paged.js';

const profileChanges = ['profile-changes'] as const;

/** Changes of profiles that the provider's certificates rest on; those that wait first. */
export const profileChangesQuery = (state: ReviewedChangeItem['state'] | undefined) =>
  pagedQuery([...profileChanges, 'list', state ?? null], (at) =>
    bodyOf(
      api.GET('/api/v1/audit/profile-changes', {
        params: {
          query: {
            limit: 50,
            ...(state ? { state } : {}),
            ...at,
          },
        },
      }),
    ),
  );

export const profileChangeQuery = (learnerId: string, id: string) =>
  queryOptions({
    queryKey: [...profileChanges, 'one', learnerId, id],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/audit/profile-changes/{learnerId}/{id}', {
          params: { path: { learnerId, id } },
        }),
      ),
  });

/** Decides about a change. The key must be the same for every repeat of one decision. */
export const decideProfileChange = (
  learnerId: string,
  id: string,
  decision: { outcome: 'accepted' | 'declined'; reason: string },
  idempotencyKey: string,
) =>
  bodyOf(
    api.POST('/api/v1/audit/profile-changes/{learnerId}/{id}/decisions', {
      params: { path: { learnerId, id }, header: { 'Idempotency-Key': idempotencyKey } },
      body: decision,
    }),
  );

export const reviewedDocumentAddress = (learnerId: string, id: string, proofId: string): string =>
  `/api/v1/audit/profile-changes/${encodeURIComponent(learnerId)}/${encodeURIComponent(id)}/proofs/${encodeURIComponent(proofId)}`;

export const profileChangesChanged = reloads(profileChanges);
export const profileChangeListChanged = reloads([...profileChanges, 'list']);
