import { useState, type ReactNode } from 'react';
import type { Paper } from '../api/types.js';
import { Button } from '../ui/button.js';

type Author = Paper['authors'][number];

const shownAtFirst = 6;

/** The authors; a long list is folded, and affiliations come with it when it is opened. */
export function Authors({ authors }: { authors: readonly Author[] }): ReactNode {
  const [open, setOpen] = useState(false);
  if (authors.length === 0) return <p className="authors muted">No authors are named.</p>;
  const more = authors.length - shownAtFirst;
  const hasDetail = more > 0 || authors.some((author) => author.affiliation ?? author.orcid);
  return (
    <div className="authors">
      {open ? (
        <ul className="authors-list">
          {authors.map((author, index) => (
            <li key={`${index} ${author.name}`}>
              {author.name}
              {author.orcid ? (
                <>
                  {' '}
                  <a href={`https://orcid.org/${author.orcid}`} rel="noreferrer">
                    ORCID<span className="visually-hidden"> of {author.name}</span>
                  </a>
                </>
              ) : null}
              {author.affiliation ? (
                <span className="affiliation">{author.affiliation}</span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {authors
            .slice(0, shownAtFirst)
            .map((author) => author.name)
            .join(', ')}
          {more > 0 ? ` and ${more} more` : ''}
        </p>
      )}
      {hasDetail ? (
        <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Fewer details' : more > 0 ? 'All authors and affiliations' : 'Affiliations'}
        </Button>
      ) : null}
    </div>
  );
}
