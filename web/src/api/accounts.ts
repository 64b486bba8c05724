import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, bodyOf, done } from './client.js';
import type { Profile, User } from './types.js';
import { uploadFile } from './upload.js';
import { reloads } from './reloads.js';

const session = ['session'] as const;
const signInSessions = ['sign-in-sessions'] as const;
const profile = ['profile'] as const;
const notices = ['notices'] as const;

/** Who is signed in; `user` is null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: session,
  queryFn: () => bodyOf(api.GET('/api/v1/session')),
  staleTime: 60_000,
});

export const signIn = (email: string, password: string) =>
  bodyOf(api.POST('/api/v1/session', { body: { email, password } }));

export const signOut = () => done(api.DELETE('/api/v1/session'));

export const signInSessionsQuery = queryOptions({
  queryKey: signInSessions,
  queryFn: () => bodyOf(api.GET('/api/v1/sessions')),
});

export const revokeSignInSession = (id: string) =>
  done(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } }));

export const changePassword = (currentPassword: string, newPassword: string) =>
  done(api.PUT('/api/v1/password', { body: { currentPassword, newPassword } }));

export const profileQuery = queryOptions({
  queryKey: profile,
  queryFn: () => bodyOf(api.GET('/api/v1/profile')),
});

/** Saves the profile; what is answered is the one in force, also where the change waits for review. */
export const saveProfile = (profile: Profile) =>
  bodyOf(api.PUT('/api/v1/profile', { body: profile }));

/** What the profile lacks for a claim, since when it is attested, and its latest change. */
export const profileReviewQuery = queryOptions({
  queryKey: [...profile, 'review'],
  queryFn: () => bodyOf(api.GET('/api/v1/profile/review')),
});

export const withdrawProfileChange = (id: string) =>
  bodyOf(api.POST('/api/v1/profile/changes/{id}/withdrawal', { params: { path: { id } } }));

export const profileDocumentAddress = (changeId: string, id: string): string =>
  `/api/v1/profile/changes/${encodeURIComponent(changeId)}/proofs/${encodeURIComponent(id)}`;

export const uploadProfileDocument = (
  changeId: string,
  file: File,
  onProgress: (part: number) => void,
) =>
  uploadFile(
    'POST',
    `/api/v1/profile/changes/${encodeURIComponent(changeId)}/proofs`,
    file,
    onProgress,
  );

export const noticesQuery = queryOptions({
  queryKey: notices,
  queryFn: () => bodyOf(api.GET('/api/v1/notices', { params: { query: { limit: 50 } } })),
  staleTime: 30_000,
});

export const markNoticeRead = (id: string) =>
  done(api.POST('/api/v1/notices/{id}/read', { params: { path: { id } } }));

export const sessionChanged = reloads(session);
export const signInSessionsChanged = reloads(signInSessions);
export const profileReviewChanged = reloads(profileReviewQuery.queryKey);
export const noticesChanged = reloads(notices);

/** Somebody signed in or out: nothing that another person's session left behind may be shown. */
export function becomeUser(client: QueryClient, user: User | null): void {
  client.setQueryData(sessionQuery.queryKey, (known) => ({
    demonstration: known?.demonstration ?? false,
    user,
  }));
  // The session's own entry stays: pages are watching it.
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== session[0] });
}
