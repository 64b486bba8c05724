import type { ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  revokeSignInSession,
  signInSessionsQuery,
  signInSessionsChanged,
} from '../api/accounts.js';
import type { SignInSession } from '../api/types.js';
import { useTimeZone } from '../frame/session.js';
import { Button } from '../ui/button.js';
import { instantInWords } from '../ui/words/dates.js';
import { ErrorNotice } from '../ui/notices.js';
import { useToast } from '../ui/toast.js';
import { deviceInWords } from './device-in-words.js';
import { Loaded } from '../ui/loaded.js';

/** Where this account is signed in, each of which can be signed out from here. */
export function SignInSessions(): ReactNode {
  const sessions = useQuery(signInSessionsQuery);
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions" className="section-heading">
        Signed in on
      </h2>
      <Loaded query={sessions} what="your devices" lines={3}>
        {(data) => (
          <ul className="lines">
            {data.items.map((session) => (
              <SessionLine key={session.id} session={session} />
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}

function SessionLine({ session }: { session: SignInSession }): ReactNode {
  const timeZone = useTimeZone();
  const toast = useToast();
  const queryClient = useQueryClient();
  const device = deviceInWords(session.userAgent);
  const revoke = useMutation({
    mutationFn: () => revokeSignInSession(session.id),
    onSuccess: () => toast(`${device} is signed out`),
    onSettled: () => signInSessionsChanged(queryClient),
  });
  return (
    <li className="line">
      <div>
        <p>{device}</p>
        <p className="muted">
          {session.current
            ? 'This device'
            : `Last used ${instantInWords(session.lastSeenAt, timeZone)}`}
          , signed in {instantInWords(session.createdAt, timeZone)}
        </p>
        {revoke.isError ? <ErrorNotice error={revoke.error} /> : null}
      </div>
      {session.current ? null : (
        <Button busy={revoke.isPending} onClick={() => revoke.mutate()}>
          Sign out<span className="visually-hidden"> {device}</span>
        </Button>
      )}
    </li>
  );
}
