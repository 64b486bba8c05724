import type { ReactNode } from 'react';
import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { ErrorNotice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { PublicFrame } from './public-frame.js';

/** An address that leads nowhere. */
export function NotFound(): ReactNode {
  return (
    <PublicFrame>
      <Page title="There is no page here">
        <p>
          The address may be mistyped, or the page was moved. Start again from{' '}
          <Link to="/">the first page</Link>, or check a certificate on{' '}
          <Link to="/verify">the verification page</Link>.
        </p>
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
    <Page title="This page could not be shown">
      <ErrorNotice error={error} onRetry={() => window.location.reload()}>
        <p>
          <a href="/">Go to the first page</a>
        </p>
      </ErrorNotice>
    </Page>
  );
}
