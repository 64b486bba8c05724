import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { Wordmark } from './wordmark.js';

/** The frame of the pages that need nobody signed in. */
export function PublicFrame({ children }: { children: ReactNode }): ReactNode {
  return (
    <div className="public">
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <header className="public-head">
        <Link to="/" aria-label="Lectern, home">
          <Wordmark />
        </Link>
        <Link to="/help">Help and sources</Link>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
