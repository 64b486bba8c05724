import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useRouter } from '@tanstack/react-router';
import type { User } from '../api/types.js';
import { Icon, type IconName } from '../ui/icons.js';
import { OutsideLink } from '../ui/outside-link.js';
import { t } from './messages.js';
import { NoticesBanner } from './notices-banner.js';
import { Wordmark } from './wordmark.js';

interface Place {
  to:
    | '/'
    | '/credits'
    | '/certificates'
    | '/me'
    | '/audit'
    | '/profile-changes'
    | '/setup'
    | '/operator';
  name: string;
  icon: IconName;
}

const clinicianPlaces: readonly Place[] = [
  { to: '/', name: t('read'), icon: 'read' },
  { to: '/credits', name: t('credits'), icon: 'credits' },
  { to: '/certificates', name: t('certificates'), icon: 'certificates' },
  { to: '/me', name: t('me'), icon: 'me' },
];

const administratorPlaces: readonly Place[] = [
  { to: '/audit', name: t('claims'), icon: 'audit' },
  { to: '/profile-changes', name: t('profiles'), icon: 'valid' },
  { to: '/setup', name: t('setup'), icon: 'setup' },
  { to: '/me', name: t('me'), icon: 'me' },
];

const operatorPlaces: readonly Place[] = [
  { to: '/operator', name: t('providers'), icon: 'setup' },
  { to: '/me', name: t('me'), icon: 'me' },
];

const placesOf: Readonly<Record<User['role'], readonly Place[]>> = {
  clinician: clinicianPlaces,
  administrator: administratorPlaces,
  operator: operatorPlaces,
};

/** The frame around every page of somebody signed in: tabs on a phone, a rail on a desktop. */
export function Shell({ user, children }: { user: User; children: ReactNode }): ReactNode {
  const places = placesOf[user.role];
  const announced = useFocusOnNavigation();
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <header className="rail">
        <Link to="/" className="rail-brand" aria-label={t('home')}>
          <Wordmark />
        </Link>
        <nav aria-label={t('mainNavigation')} className="rail-nav">
          {places.map((place) => (
            <Link
              key={place.to}
              to={place.to}
              className="rail-link"
              activeOptions={{ exact: place.to === '/', includeSearch: false }}
              activeProps={{ className: 'rail-link rail-link-here' }}
            >
              <Icon name={place.icon} />
              <span>{place.name}</span>
            </Link>
          ))}
        </nav>
        {user.provider ? (
          <p className="rail-provider" dir="auto">
            {user.provider.name}
          </p>
        ) : null}
      </header>
      <p className="visually-hidden" role="status">
        {announced}
      </p>
      <main id="main" tabIndex={-1}>
        <NoticesBanner />
        {children}
        <Sources />
      </main>
    </div>
  );
}

/** NCBI asks that its notice is evident wherever PubMed's records are shown. */
function Sources(): ReactNode {
  return (
    <footer className="sources-foot">
      {t.rich('sources', {
        notice: <OutsideLink href="https://www.ncbi.nlm.nih.gov/About/disclaimer.html" />,
        help: <Link to="/help" />,
      })}
    </footer>
  );
}

/** After a change of page the keyboard starts at its content, and a screen reader hears its title. */
function useFocusOnNavigation(): string {
  const router = useRouter();
  const lastPath = useRef(router.state.location.pathname);
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined;
    const stop = router.subscribe('onRendered', ({ toLocation }) => {
      if (toLocation.pathname === lastPath.current) return;
      lastPath.current = toLocation.pathname;
      // Main stays while its content is loaded; a heading may be replaced and lose the focus.
      document.getElementById('main')?.focus({ preventScroll: true });
      clearTimeout(soon);
      soon = setTimeout(() => setAnnounced(document.title), 600);
    });
    return () => {
      clearTimeout(soon);
      stop();
    };
  }, [router]);
  return announced;
}
