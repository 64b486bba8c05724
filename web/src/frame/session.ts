import { useState } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/accounts.js';
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
