import type { ReactNode } from 'react';
import { Link, Outlet } from '@tanstack/react-router';
import { Redirect } from '../frame/redirect.js';

const places = [
  { to: '/setup/provider', name: 'Provider' },
  { to: '/setup/credit-options', name: 'Credit options' },
  { to: '/setup/activities', name: 'Activities' },
  { to: '/setup/claim-limits', name: 'Claim limits' },
  { to: '/setup/certificates', name: 'Certificates' },
  { to: '/setup/rules', name: 'Rules' },
] as const;

/** The pages on which an administrator says what their provider offers, and by which rules. */
export function SetupFrame(): ReactNode {
  return (
    <>
      <nav aria-label="Set-up" className="setup-nav">
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
