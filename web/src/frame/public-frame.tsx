import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { t } from './messages.js';
import { Wordmark } from './wordmark.js';

/** The frame of the pages that need nobody signed in. */
export function PublicFrame({ children }: { children: ReactNode }): ReactNode {
  return (
    <div className="public">
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <header className="public-head">
        <Link to="/" aria-label={t('home')}>
          <Wordmark />
        </Link>
        <Link to="/help">{t('help')}</Link>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
