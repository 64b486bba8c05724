import type { ReactNode } from 'react';

export function Wordmark(): ReactNode {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path d="M4 8c4.800-1.900 8.800-1.900 12 .9 3.200-2.800 7.200-2.800 12-.9v16c-4.800-1.900-8.800-1.900-12 .9-3.200-2.800-7.200-2.800-12-.9z M16 8.900v16" />
      </svg>
      Lectern
    </span>
  );
}
