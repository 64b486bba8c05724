import { useEffect, type ReactNode } from 'react';
import { t } from './ui-messages.js';

/** Names the page in the browser's title. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === 'Lectern' ? title : t('pageTitle', { title });
  }, [title]);
}

/** A page with its one heading. `aside` stands at the side on a wide screen, below on a phone. */
export function Page(props: {
  title: string;
  heading?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  hideHeading?: boolean;
  className?: string;
  children: ReactNode;
}): ReactNode {
  const { title, heading, lead, actions, hideHeading, className, children } = props;
  useTitle(title);
  return (
    <div className="page-frame">
      <div className={className ? `page ${className}` : 'page'}>
        <header className={hideHeading ? 'visually-hidden' : 'page-head'}>
          <h1 tabIndex={-1} dir="auto">
            {heading ?? title}
          </h1>
          {lead ? <div className="page-lead">{lead}</div> : null}
          {actions ? <div className="page-actions">{actions}</div> : null}
        </header>
        {children}
      </div>
    </div>
  );
}
