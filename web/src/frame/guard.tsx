import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { sessionQuery } from '../api/accounts.js';
import { ErrorNotice, Loading } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { t } from './messages.js';
import { Redirect } from './redirect.js';
import { useUser } from './session.js';
import { Shell } from './shell.js';

/** Everything that needs somebody signed in; others go to the sign-in page and come back. */
export function SignedIn(): ReactNode {
  const session = useQuery(sessionQuery);
  const { pathname, searchStr } = useLocation();
  if (session.isPending) {
    return (
      <main className="alone" id="main">
        <Loading />
      </main>
    );
  }
  if (session.isError) {
    return (
      <main className="alone" id="main">
        <Page title="Lectern">
          <ErrorNotice error={session.error} onRetry={session.refetch} />
        </Page>
      </main>
    );
  }
  if (!session.data.user) {
    const next = `${pathname}${searchStr}`;
    return (
      <Redirect to={next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`} />
    );
  }
  return (
    <Shell user={session.data.user}>
      <Outlet />
    </Shell>
  );
}

/** Pages of the learner. An administrator has other work and is shown the way to it. */
export function ForClinicians(): ReactNode {
  const { pathname } = useLocation();
  const { role } = useUser();
  if (role === 'clinician') return <Outlet />;
  if (pathname === '/') return <Redirect to={role === 'operator' ? '/operator' : '/audit'} />;
  if (role === 'operator') return <NotForOperators />;
  return (
    <Page title={t('forClinicians')}>
      <p>{t.rich('goToClaims', { link: <Link to="/audit" /> })}</p>
    </Page>
  );
}

/** Pages of an accredited provider's administrator. */
export function ForAdministrators(): ReactNode {
  const { role } = useUser();
  if (role === 'administrator') return <Outlet />;
  if (role === 'operator') return <NotForOperators />;
  return (
    <Page title={t('forAdministrators')}>
      <p>{t.rich('goToCredits', { link: <Link to="/credits" /> })}</p>
    </Page>
  );
}

/** Pages of the operator of this server. */
export function ForOperators(): ReactNode {
  if (useUser().role === 'operator') return <Outlet />;
  return (
    <Page title={t('forOperator')}>
      <p>{t.rich('goToOwnPages', { link: <Link to="/" /> })}</p>
    </Page>
  );
}

function NotForOperators(): ReactNode {
  return (
    <Page title={t('notForOperator')}>
      <p>{t.rich('goToProviders', { link: <Link to="/operator" /> })}</p>
    </Page>
  );
}
