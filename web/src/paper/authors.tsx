import { useState, type ReactNode } from 'react';
import type { Paper } from '../api/types.js';
import { Button } from '../ui/button.js';
import { OutsideLink } from '../ui/outside-link.js';
import { t } from './messages.js';

type Author = Paper['authors'][number];

const shownAtFirst = 6;

/** The authors; a long list is folded, and affiliations come with it when it is opened. */
export function Authors({ authors }: { authors: readonly Author[] }): ReactNode {
  const [open, setOpen] = useState(false);
  if (authors.length === 0) return <p className="authors muted">{t('noAuthors')}</p>;
  const more = authors.length - shownAtFirst;
  const names = authors.slice(0, shownAtFirst).map(({ name }) => name);
  const first = names.join(', ');
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
                  <OutsideLink href={`https://orcid.org/${author.orcid}`}>
                    {t.rich('orcid', {
                      hidden: <span className="visually-hidden" />,
                      name: author.name,
                    })}
                  </OutsideLink>
                </>
              ) : null}
              {author.affiliation ? (
                <span className="affiliation">{author.affiliation}</span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p>{more > 0 ? t('firstAuthors', { authors: first, more }) : first}</p>
      )}
      {hasDetail ? (
        <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('fewerDetails') : more > 0 ? t('allAuthors') : t('affiliations')}
        </Button>
      ) : null}
    </div>
  );
}
