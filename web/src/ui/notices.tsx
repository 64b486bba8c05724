import type { ReactNode } from 'react';
import { asProblem } from '../api/problem.js';
import { Button } from './button.js';
import { Icon } from './icons.js';
import { t } from './ui-messages.js';

/** What happened, that nothing was lost, and what to do. */
export function ErrorNotice(props: {
  error: unknown;
  onRetry?: (() => unknown) | undefined;
  children?: ReactNode;
}): ReactNode {
  const problem = asProblem(props.error);
  return (
    <div className="notice notice-bad" role="alert">
      <Icon name="warning" />
      <div>
        <p className="notice-title">{problem.title}</p>
        <p>{problem.detail}</p>
        {props.children}
        {props.onRetry ? <Button onClick={() => props.onRetry?.()}>{t('tryAgain')}</Button> : null}
      </div>
    </div>
  );
}

/** Something to know; `tone` care for a warning. */
export function Notice(props: {
  tone?: 'plain' | 'care' | 'bad' | 'good';
  title?: string;
  live?: boolean;
  children: ReactNode;
}): ReactNode {
  const { tone = 'plain', title, live, children } = props;
  const icon = { plain: 'info', care: 'flag', bad: 'warning', good: 'met' } as const;
  return (
    <div className={`notice notice-${tone}`} role={live ? 'status' : undefined}>
      <Icon name={icon[tone]} />
      <div>
        {title ? <p className="notice-title">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}

/** Nothing here yet, and the one step that changes it. */
export function EmptyState({ children }: { children: ReactNode }): ReactNode {
  return <p className="empty">{children}</p>;
}

/** Grey lines where text will stand. */
export function Loading({ lines = 4 }: { lines?: number | undefined }): ReactNode {
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span className="loading-line" key={index} aria-hidden="true" />
      ))}
    </div>
  );
}
