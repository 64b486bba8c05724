import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../client.js';
import type { TemplateInput, TemplatePreview } from '../types.js';
import { reloads } from '../reloads.js';
import { setup } from './setup.js';

const templates = [...setup, 'certificate-templates'] as const;

/** The template for credit options that ask for no other. */
export const usualTemplate = 'standard';

export const templatesQuery = queryOptions({
  queryKey: [...templates, 'list'],
  queryFn: () => bodyOf(api.GET('/api/v1/setup/certificate-templates')),
});

export const templateQuery = (name: string) =>
  queryOptions({
    queryKey: [...templates, 'one', name],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/setup/certificate-templates/{name}', { params: { path: { name } } })),
  });

/** Adds a version to a template. */
export const saveTemplate = (name: string, template: TemplateInput) =>
  bodyOf(
    api.PUT('/api/v1/setup/certificate-templates/{name}', {
      params: { path: { name } },
      body: template,
    }),
  );

/** What a certificate would look like: a PDF with invented facts. */
export const previewCertificate = (preview: TemplatePreview, signal: AbortSignal) =>
  bodyOf<ArrayBuffer>(
    api.POST('/api/v1/setup/certificate-previews', {
      body: preview,
      parseAs: 'arrayBuffer',
      signal,
    }),
  );

/** Keeps the provider's own mark. The administrator has said that it is theirs. */
export const keepLogo = (file: File) =>
  bodyOf(
    api.POST('/api/v1/setup/certificate-logos', {
      params: { query: { ownMark: 'true' } },
      // The description can only say that the body is binary.
      body: file.name,
      bodySerializer: () => file,
      headers: { 'content-type': 'application/octet-stream' },
    }),
  );

export const templateListChanged = reloads(templatesQuery.queryKey);
export const templateChanged = (client: QueryClient, name: string): Promise<void> =>
  reloads(templateQuery(name).queryKey)(client);
