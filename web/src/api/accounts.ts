import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, done } from './client.js';
import type { Profile } from './types.js';

/** Who is signed in; `user` is null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => bodyOf(api.GET('/api/v1/session')),
  staleTime: 60_000,
});

export const signIn = (email: string, password: string) =>
  bodyOf(api.POST('/api/v1/session', { body: { email, password } }));

export const signOut = () => done(api.DELETE('/api/v1/session'));

export const signInSessionsQuery = queryOptions({
  queryKey: ['sign-in-sessions'],
  queryFn: () => bodyOf(api.GET('/api/v1/sessions')),
});

export const revokeSignInSession = (id: string) =>
  done(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } }));

export const changePassword = (currentPassword: string, newPassword: string) =>
  done(api.PUT('/api/v1/password', { body: { currentPassword, newPassword } }));

export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: () => bodyOf(api.GET('/api/v1/profile')),
});

export const saveProfile = (profile: Profile) =>
  bodyOf(api.PUT('/api/v1/profile', { body: profile }));

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: () => bodyOf(api.GET('/api/v1/notices', { params: { query: { limit: 50 } } })),
  staleTime: 30_000,
});

export const markNoticeRead = (id: string) =>
  done(api.POST('/api/v1/notices/{id}/read', { params: { path: { id } } }));
