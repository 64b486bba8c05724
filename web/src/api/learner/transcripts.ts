import { api, bodyOf } from '../client.js';
import type { Transcript } from '../types.js';
import { reloads } from '../reloads.js';
import { pagedQuery } from '../paged.js';

const transcripts = ['transcripts'] as const;

export const transcriptsQuery = pagedQuery(transcripts, (at) =>
  bodyOf(api.GET('/api/v1/transcripts', { params: { query: { limit: 20, ...at } } })),
);

/** Issues a transcript. The key must be the same for every repeat of one attempt. */
export const makeTranscript = (
  body: { from: string; to: string; requirements: boolean; selfReported: boolean },
  idempotencyKey: string,
): Promise<Transcript> =>
  bodyOf(
    api.POST('/api/v1/transcripts', {
      params: { header: { 'Idempotency-Key': idempotencyKey } },
      body,
    }),
  );

/** Where the browser downloads the transcript from. */
export const transcriptPdf = (id: string): string =>
  `/api/v1/transcripts/${encodeURIComponent(id)}/pdf`;

export const transcriptsChanged = reloads(transcripts);
