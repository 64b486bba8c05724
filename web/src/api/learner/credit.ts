import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../client.js';
import type { Claim, ClaimSubject, Cycle, Documentation } from '../types.js';
import { reloads } from '../reloads.js';
import { pagedQuery } from '../paged.js';

const cycles = ['cycles'] as const;
const creditOptions = ['credit-options'] as const;
const claims = ['claims'] as const;

export const cyclesInStateQuery = (state: Cycle['state']) =>
  queryOptions({
    queryKey: [...cycles, 'state', state],
    queryFn: () => bodyOf(api.GET('/api/v1/cycles', { params: { query: { state, limit: 50 } } })),
  });

export const cyclesOfSessionQuery = (sessionId: string) =>
  queryOptions({
    queryKey: [...cycles, 'session', sessionId],
    queryFn: () => bodyOf(api.GET('/api/v1/cycles', { params: { query: { sessionId } } })),
  });

export const cycleQuery = (id: string) =>
  queryOptions({
    queryKey: [...cycles, 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/cycles/{id}', { params: { path: { id } } })),
  });

export const saveDocumentation = (id: string, documentation: Documentation) =>
  bodyOf(
    api.PUT('/api/v1/cycles/{id}/documentation', { params: { path: { id } }, body: documentation }),
  );

export const creditOptionsQuery = queryOptions({
  queryKey: creditOptions,
  queryFn: () => bodyOf(api.GET('/api/v1/credit-options')),
  staleTime: 5 * 60_000,
});

/** What a claim would give now. `version` is in the key so that each saved draft is judged again. */
export const previewQuery = (creditOptionId: string, subject: ClaimSubject, version: string) =>
  queryOptions({
    queryKey: [...claims, 'preview', creditOptionId, subject, version],
    queryFn: () =>
      bodyOf(api.POST('/api/v1/claims/preview', { body: { creditOptionId, ...subject } })),
    staleTime: 10_000,
  });

/**
 * Claims credit. The key must be the same for every repeat of one attempt.
 * @param shown what the preview said that it showed; if left out, the claim is made as things are
 */
export const claimCredit = (
  creditOptionId: string,
  subject: ClaimSubject,
  idempotencyKey: string,
  shown?: string,
) =>
  bodyOf(
    api.POST('/api/v1/claims', {
      params: { header: { 'Idempotency-Key': idempotencyKey } },
      body: { creditOptionId, ...subject, ...(shown ? { shown } : {}), attested: true },
    }),
  );

/** Takes back a claim to the learner's own log. */
export const withdrawClaim = (id: string, idempotencyKey: string) =>
  bodyOf(
    api.POST('/api/v1/claims/{id}/withdrawal', {
      params: { path: { id }, header: { 'Idempotency-Key': idempotencyKey } },
    }),
  );

/** What the log of claims is narrowed to. Days are those of completion, both included. */
export interface ClaimFilters {
  state?: Claim['state'] | undefined;
  kind?: Claim['kind'] | undefined;
  unit?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export const claimsQuery = (filters: ClaimFilters) => ({
  ...pagedQuery([...claims, 'list', filters], (at) =>
    bodyOf(
      api.GET('/api/v1/claims', { params: { query: { limit: 50, ...given(filters), ...at } } }),
    ),
  ),
  placeholderData: keepPreviousData,
});

/** The claims completed in a period with their totals; of all time when it is null. */
export const claimsOfPeriodQuery = (period: { from: string; to: string } | null) =>
  queryOptions({
    queryKey: [...claims, 'period', period],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/claims', { params: { query: { limit: 100, ...period } } })),
    placeholderData: keepPreviousData,
  });

export const claimQuery = (id: string) =>
  queryOptions({
    queryKey: [...claims, 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/claims/{id}', { params: { path: { id } } })),
  });

/** Without the members that are undefined. */
function given<T extends object>(filters: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const pairs = Object.entries(filters).filter(([, value]) => value !== undefined);
  return Object.fromEntries(pairs) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

export const claimsChanged = reloads(claims);
/** What may be claimed is different, and so is the amount of a claim. */
export const claimableChanged = reloads(creditOptions, [...claims, 'preview']);
/** A claim was made or taken back, from a cycle or not, and used up what an option allows. */
export const claimMade = reloads(cycles, claims, creditOptions);
