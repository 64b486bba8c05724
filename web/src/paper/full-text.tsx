import type { ReactNode } from 'react';
import type { FullTextLink } from '../api/types.js';
import { Icon } from '../ui/icons.js';
import { EmptyState } from '../ui/notices.js';
import { t } from './messages.js';

/** The ways to the full text, each with why it should work. */
export function FullText({ links }: { links: readonly FullTextLink[] }): ReactNode {
  const safe = links.filter((link) => /^https?:\/\//i.test(link.url));
  return (
    <section aria-labelledby="full-text" className="full-text">
      <h2 id="full-text">{t('fullText')}</h2>
      {safe.length === 0 ? <EmptyState>{t('noFullText')}</EmptyState> : null}
      <ul>
        {safe.map((link) => (
          <li key={link.url}>
            <a href={link.url} target="_blank" rel="noopener noreferrer" className="full-text-link">
              {link.label}
              <Icon name="out" />
              <span className="visually-hidden"> {t('newTab')}</span>
            </a>
            <p>{link.reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
