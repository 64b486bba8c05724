import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../client.js';
import { reloads } from '../reloads.js';
import type { CorrectionPreview, KeyCorrection, NewActivity } from '../types.js';
import { setup } from './setup.js';
import { pagedQuery } from '../paged.js';

const designated = [...setup, 'activities'] as const;

/** The activities of the administrator's own provider. */
export const designatedActivitiesQuery = pagedQuery([...designated, 'list'], (at) =>
  bodyOf(api.GET('/api/v1/setup/activities', { params: { query: { limit: 50, ...at } } })),
);

export const designatedActivityQuery = (id: string) =>
  queryOptions({
    queryKey: [...designated, 'one', id],
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
export const previewCorrectionQuery = (id: string, correction: CorrectionPreview) =>
  queryOptions({
    queryKey: [...designated, 'correction', id, correction],
    queryFn: () =>
      bodyOf(
        api.POST('/api/v1/setup/activities/{id}/corrections/preview', {
          params: { path: { id } },
          body: correction,
        }),
      ),
  });

export const correctKey = (id: string, correction: KeyCorrection) =>
  bodyOf(
    api.POST('/api/v1/setup/activities/{id}/corrections', {
      params: { path: { id } },
      body: correction,
    }),
  );

export const designatedActivitiesChanged = reloads(designatedActivitiesQuery.queryKey);
