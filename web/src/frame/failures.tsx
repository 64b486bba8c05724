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
 * A mistake of the page itself, or a piece of it that did not arrive: said plainly, with the way on. It starts afresh,
 * since the piece may be gone from a server that was upgraded meanwhile.
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
