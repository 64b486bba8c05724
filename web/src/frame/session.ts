import { useState } from 'react';
import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../api/learner/accounts.js';
import type { User } from '../api/types.js';
import { dayHere } from '../ui/words/days.js';

/** Who is signed in. Only inside the pages that the guard protects. */
export function useUser(): User {
  const { user } = useSuspenseQuery(sessionQuery).data;
  if (!user) throw new Error('This page is for somebody who is signed in');
  return user;
}

/** The time zone in which this person's days are counted. */
export function useTimeZone(): string | undefined {
  return useUser().profile?.timeZone;
}

/** This person's day when the page was opened. */
export function useToday(): string {
  const timeZone = useTimeZone();
  const [now] = useState(() => new Date());
  return dayHere(now, timeZone);
}

/** Somebody signed in or out: nothing that another person's session left behind may be shown. */
export function becomeUser(queryClient: QueryClient, user: User | null): void {
  const [sessionKey] = sessionQuery.queryKey;
  queryClient.setQueryData(sessionQuery.queryKey, (known) => ({
    demonstration: known?.demonstration ?? false,
    user,
  }));
  // The session's own entry stays: pages are watching it.
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey });
}
