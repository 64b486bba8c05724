import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../client.js';
import type { ActivityAnswer, ActivityEvaluation } from '../types.js';
import { reloads } from '../reloads.js';
import { pagedQuery } from '../paged.js';

const activities = ['activities'] as const;

/** The articles with an assessment that are open today; with `q` those that match. */
export const activitiesQuery = (q: string) =>
  pagedQuery([...activities, 'list', q], (at) =>
    bodyOf(
      api.GET('/api/v1/activities', {
        params: { query: { limit: 20, ...(q ? { q } : {}), ...at } },
      }),
    ),
  );

/** The open activities about one paper. */
export const activitiesOfPaperQuery = (paperId: string) =>
  queryOptions({
    queryKey: [...activities, 'paper', paperId],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/activities', { params: { query: { paperId, limit: 5 } } })),
    staleTime: 5 * 60_000,
  });

export const activityQuery = (id: string) =>
  queryOptions({
    queryKey: [...activities, 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/activities/{id}', { params: { path: { id } } })),
  });

export const attemptQuery = (id: string) =>
  queryOptions({
    queryKey: [...activities, 'attempt', id],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/activities/attempts/{id}', { params: { path: { id } } })),
  });

/** Says that the questions are opened for the next attempt. The first time counts, so that it may be said again. */
export const startQuery = (id: string, attemptsMade: number) =>
  queryOptions({
    queryKey: [...activities, 'start', id, attemptsMade],
    queryFn: () => bodyOf(api.POST('/api/v1/activities/{id}/starts', { params: { path: { id } } })),
    staleTime: Infinity,
  });

/** Hands in answers. The key must be the same for every repeat of one attempt. */
export const handIn = (id: string, answers: ActivityAnswer[], idempotencyKey: string) =>
  bodyOf(
    api.POST('/api/v1/activities/{id}/attempts', {
      params: { path: { id }, header: { 'Idempotency-Key': idempotencyKey } },
      body: { answers },
    }),
  );

export const saveEvaluation = (attemptId: string, evaluation: ActivityEvaluation) =>
  bodyOf(
    api.PUT('/api/v1/activities/attempts/{id}/evaluation', {
      params: { path: { id: attemptId } },
      body: evaluation,
    }),
  );

export const activityListChanged = reloads([...activities, 'list']);
export const activityChanged = (client: QueryClient, id: string): Promise<void> =>
  reloads(activityQuery(id).queryKey)(client);

/** What an attempt shows may be different: each is loaded again when it is opened. */
export const forgetAttempts = (client: QueryClient): void =>
  client.removeQueries({ queryKey: [...activities, 'attempt'] });
