import type { ReactNode } from 'react';
import { Link, Outlet } from '@tanstack/react-router';
import { Redirect } from '../frame/redirect.js';
import { t } from './messages.js';

const places = [
  { to: '/setup/provider', name: t('provider') },
  { to: '/setup/credit-options', name: t('creditOptions') },
  { to: '/setup/activities', name: t('activities') },
  { to: '/setup/claim-limits', name: t('claimLimits') },
  { to: '/setup/certificates', name: t('certificates') },
  { to: '/setup/rules', name: t('rules') },
] as const;

/** The pages on which an administrator says what their provider offers, and by which rules. */
export function SetupFrame(): ReactNode {
  return (
    <>
      <nav aria-label={t('setUp')} className="setup-nav">
        {places.map((place) => (
          <Link
            key={place.to}
            to={place.to}
            className="setup-link"
            activeProps={{ className: 'setup-link setup-link-here' }}
          >
            {place.name}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  );
}

export function SetupStart(): ReactNode {
  return <Redirect to="/setup/provider" />;
}
