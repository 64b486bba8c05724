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
import { t } from './messages.js';

/** Where this account is signed in, each of which can be signed out from here. */
export function SignInSessions(): ReactNode {
  const sessions = useQuery(signInSessionsQuery);
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions" className="section-heading">
        {t('signedInOn')}
      </h2>
      <Loaded query={sessions} lines={3}>
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
  const signedIn = instantInWords(session.createdAt, timeZone);
  const revoke = useMutation({
    mutationFn: () => revokeSignInSession(session.id),
    onSuccess: () => toast(t('deviceSignedOut', { device })),
    onSettled: () => signInSessionsChanged(queryClient),
  });
  return (
    <li className="line">
      <div>
        <p>{device}</p>
        <p className="muted">
          {session.current
            ? t('thisDevice', { signedIn })
            : t('otherDevice', {
                signedIn,
                lastUsed: instantInWords(session.lastSeenAt, timeZone),
              })}
        </p>
        {revoke.isError ? <ErrorNotice error={revoke.error} /> : null}
      </div>
      {session.current ? null : (
        <Button busy={revoke.isPending} onClick={() => revoke.mutate()}>
          {t.rich('signOutDevice', { hidden: <span className="visually-hidden" />, device })}
        </Button>
      )}
    </li>
  );
}
