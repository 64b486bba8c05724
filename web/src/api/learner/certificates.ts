import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from '../client.js';
import { problemFrom } from '../problem.js';
import type { FileCheck } from '../types.js';
import { reloads } from '../reloads.js';
import { pagedQuery } from '../paged.js';

const certificates = ['certificates'] as const;
const certificateMail = ['certificate-mail'] as const;
const verifications = ['verification'] as const;
const issuerKeys = ['issuer-keys'] as const;

export const certificatesQuery = pagedQuery([...certificates, 'list'], (at) =>
  bodyOf(api.GET('/api/v1/certificates', { params: { query: { limit: 30, ...at } } })),
);

export const certificateQuery = (id: string) =>
  queryOptions({
    queryKey: [...certificates, 'one', id],
    queryFn: () => bodyOf(api.GET('/api/v1/certificates/{id}', { params: { path: { id } } })),
  });

/** Issues a certificate again for the name that the profile says now. The key must be the same for every repeat. */
export const reissueCertificate = (id: string, idempotencyKey: string) =>
  bodyOf(
    api.POST('/api/v1/certificates/{id}/reissue', {
      params: { path: { id }, header: { 'Idempotency-Key': idempotencyKey } },
    }),
  );

/** The newest certificates, as many as one answer contains. */
export const newestCertificatesQuery = queryOptions({
  queryKey: [...certificates, 'newest'],
  queryFn: () => bodyOf(api.GET('/api/v1/certificates', { params: { query: { limit: 100 } } })),
});

/** Where the browser downloads the certificate from. */
export const certificatePdf = (id: string): string =>
  `/api/v1/certificates/${encodeURIComponent(id)}/pdf`;

/** Where the browser downloads the credential from: JSON with a proof, or a token. */
export const certificateCredential = (id: string, format: 'json' | 'jwt'): string =>
  `/api/v1/certificates/${encodeURIComponent(id)}/credential?format=${format}`;

/** The certificate's file. The browser keeps it and asks by its tag whether it is still the same. */
export const certificateFileQuery = (id: string) =>
  queryOptions({
    queryKey: [...certificates, 'file', id],
    queryFn: () =>
      bodyOf<ArrayBuffer>(
        api.GET('/api/v1/certificates/{id}/pdf', {
          params: { path: { id } },
          parseAs: 'arrayBuffer',
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Days of completion, both included; one that is not given bounds nothing. */
export interface ArchivePeriod {
  from?: string;
  to?: string;
}

export const archiveContentsQuery = (period: ArchivePeriod) =>
  queryOptions({
    queryKey: [...certificates, 'archive', period],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/certificates/archive/contents', { params: { query: period } })),
  });

/** Where the browser downloads the certificates of a period from, as one file. */
export const certificateArchive = (period: ArchivePeriod): string =>
  `/api/v1/certificates/archive?${new URLSearchParams({ ...period }).toString()}`;

/** Whether certificates are sent by email here, and whether this person has chosen that. */
export const certificateMailQuery = queryOptions({
  queryKey: certificateMail,
  queryFn: () => bodyOf(api.GET('/api/v1/certificate-mail')),
});

export const chooseCertificateMail = (wanted: boolean) =>
  bodyOf(api.PUT('/api/v1/certificate-mail', { body: { wanted } }));

/** Has a certificate sent to the address of the account. */
export const mailCertificate = (id: string) =>
  done(api.POST('/api/v1/certificates/{id}/mail', { params: { path: { id } } }));

export const verificationQuery = (verificationId: string) =>
  queryOptions({
    queryKey: [...verifications, verificationId],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/verifications/{verificationId}', { params: { path: { verificationId } } }),
      ),
    retry: false,
    staleTime: 0,
  });

/** The public keys of this issuer, to check files with in the browser. */
export interface IssuerKeys {
  /** A file of keys (lectern-keys/1). */
  readonly text: string;
  /** By how much the server's clock is ahead of this device's, in milliseconds. */
  readonly clockAhead: number;
}

export const issuerKeysAddress = '/.well-known/lectern-keys.json';

export const issuerKeysQuery = queryOptions({
  queryKey: issuerKeys,
  queryFn: fetchIssuerKeys,
  networkMode: 'always',
  retry: false,
});

async function fetchIssuerKeys(): Promise<IssuerKeys> {
  const signal = AbortSignal.timeout(10_000);
  const answer = await fetch(issuerKeysAddress, { cache: 'no-cache', signal });
  if (!answer.ok) throw problemFrom(answer.status, null);
  const date = Date.parse(answer.headers.get('date') ?? '');
  return {
    text: await answer.text(),
    clockAhead: Number.isNaN(date) ? 0 : date - Date.now(),
  };
}

/** Has a file checked by the server, which forgets it. */
export function checkFile(file: File): Promise<FileCheck> {
  return bodyOf(
    api.POST('/api/v1/verifications/files', {
      // The description can only say that the body is binary.
      body: file.name,
      bodySerializer: () => file,
      headers: { 'content-type': 'application/octet-stream' },
      // Longer than any check; a server that says nothing has not answered.
      signal: AbortSignal.timeout(60_000),
    }),
  );
}

export const certificatesChanged = reloads(certificates);
export const verificationsChanged = reloads(verifications);
