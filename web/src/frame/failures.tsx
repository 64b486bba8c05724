import type { ReactNode } from 'react';
import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { ErrorNotice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { t } from './messages.js';
import { PublicFrame } from './public-frame.js';

/** An address that leads nowhere. */
export function NotFound(): ReactNode {
  return (
    <PublicFrame>
      <Page title={t('notFound')}>
        <p>{t.rich('whereToGo', { home: <Link to="/" />, verify: <Link to="/verify" /> })}</p>
      </Page>
    </PublicFrame>
  );
}

/**
 * An error of the page itself, or a part of it that did not load: stated plainly, with the next step. The page reloads,
 * since the part may be gone from a server that has been upgraded.
 */
export function PageFailed({ error }: ErrorComponentProps): ReactNode {
  return (
    <Page title={t('failed')}>
      <ErrorNotice error={error} onRetry={() => window.location.reload()}>
        <p>
          <a href="/">{t('goHome')}</a>
        </p>
      </ErrorNotice>
    </Page>
  );
}
