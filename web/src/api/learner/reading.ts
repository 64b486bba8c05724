import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../client.js';
import type { Beat } from '../types.js';

const reading = ['reading'] as const;

export const startReading = (
  paperId: string,
  searchId: string | undefined,
  device: 'phone' | 'tablet' | 'desktop',
) =>
  bodyOf(
    api.POST('/api/v1/reading-sessions', {
      body: { paperId, device, ...(searchId ? { searchId } : {}) },
    }),
  );

/** `keepalive` lets the request outlive the page, for the last beats before it goes away. */
export const sendBeats = (sessionId: string, beats: Beat[], keepalive: boolean) =>
  bodyOf(
    api.POST('/api/v1/reading-sessions/{id}/beats', {
      params: { path: { id: sessionId } },
      body: { beats },
      keepalive,
    }),
  );

export const endReading = (sessionId: string) =>
  bodyOf(
    api.POST('/api/v1/reading-sessions/{id}/end', {
      params: { path: { id: sessionId } },
      keepalive: true,
    }),
  );

export const recentReadingQuery = queryOptions({
  queryKey: [...reading, 'recent'],
  queryFn: () => bodyOf(api.GET('/api/v1/reading-sessions', { params: { query: { limit: 6 } } })),
});

/** The learner's day (today when no date is given) in the time zone of the profile. */
export const activeDayQuery = (date?: string) =>
  queryOptions({
    queryKey: [...reading, 'day', date ?? 'today'],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/active-time', { params: { query: date ? { date } : {} } })),
    staleTime: 0,
  });
