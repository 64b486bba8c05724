import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../client.js';
import type {
  ActivityAnswer,
  ActivityEvaluation,
  CorrectionPreview,
  KeyCorrection,
  NewActivity,
} from '../types.js';

const nextCursor = (page: { nextCursor: string | null }): string | null => page.nextCursor;

/** The articles with an assessment that are open today; with `q` those that match. */
export const activitiesQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['activities', 'list', q],
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/activities', {
          params: {
            query: { limit: 20, ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  });

/** The open activities about one paper. */
export const activitiesOfPaperQuery = (paperId: string) =>
  queryOptions({
    queryKey: ['activities', 'paper', paperId],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/activities', { params: { query: { paperId, limit: 5 } } })),
    staleTime: 5 * 60_000,
  });

export const activityQuery = (id: string) =>
  queryOptions({
    queryKey: ['activities', 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/activities/{id}', { params: { path: { id } } })),
  });

export const attemptQuery = (id: string) =>
  queryOptions({
    queryKey: ['activities', 'attempt', id],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/activities/attempts/{id}', { params: { path: { id } } })),
  });

/** Says that the questions are opened for the next attempt. The first time counts, so that it may be said again. */
export const startQuery = (id: string, attemptsMade: number) =>
  queryOptions({
    queryKey: ['activities', 'start', id, attemptsMade],
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

/** The activities of the administrator's own provider. */
export const designatedActivitiesQuery = infiniteQueryOptions({
  queryKey: ['setup', 'activities', 'list'],
  queryFn: ({ pageParam }) =>
    bodyOf(
      api.GET('/api/v1/setup/activities', {
        params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
});

export const designatedActivityQuery = (id: string) =>
  queryOptions({
    queryKey: ['setup', 'activities', 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/setup/activities/{id}', { params: { path: { id } } })),
  });

export const designate = (activity: NewActivity) =>
  bodyOf(api.POST('/api/v1/setup/activities', { body: activity }));

export const retireActivity = (id: string, reason: string) =>
  bodyOf(
    api.POST('/api/v1/setup/activities/{id}/retire', {
      params: { path: { id } },
      body: { reason },
    }),
  );

export const endActivityEarlier = (id: string, expiresOn: string) =>
  bodyOf(
    api.PUT('/api/v1/setup/activities/{id}/expiry', {
      params: { path: { id } },
      body: { expiresOn },
    }),
  );

/** What another key of one question would change. */
export const previewCorrection = (id: string, correction: CorrectionPreview) =>
  bodyOf(
    api.POST('/api/v1/setup/activities/{id}/corrections/preview', {
      params: { path: { id } },
      body: correction,
    }),
  );

export const correctKey = (id: string, correction: KeyCorrection) =>
  bodyOf(
    api.POST('/api/v1/setup/activities/{id}/corrections', {
      params: { path: { id } },
      body: correction,
    }),
  );
