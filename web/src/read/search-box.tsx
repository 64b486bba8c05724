import { useState, type SubmitEvent, type ReactNode } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { recentSearchesQuery, forgetSearch } from '../api/learner/literature.js';
import { Icon } from '../ui/icons.js';
import { t } from './messages.js';

export function SearchBox({ query }: { query: string }): ReactNode {
  const [text, setText] = useState(query);
  const search = useSearchFor();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (text.trim()) void search(text.trim());
  };
  return (
    <div className="search">
      <form role="search" className="search-form" onSubmit={submit}>
        <label htmlFor="search-papers" className="visually-hidden">
          {t('searchPapers')}
        </label>
        <Icon name="search" />
        <input
          id="search-papers"
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          placeholder={t('searchTheLiterature')}
          aria-describedby="search-hint"
          value={text}
          maxLength={500}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="button button-primary">
          {t('search')}
        </button>
      </form>
      <p className="search-hint" id="search-hint">
        {t('hint')}
        {query ? (
          <>
            {' · '}
            <Link to="/" search={{}}>
              {t('clear')}
            </Link>
          </>
        ) : null}
      </p>
      {query ? null : <RecentSearches />}
    </div>
  );
}

function RecentSearches(): ReactNode {
  const recent = useQuery(recentSearchesQuery).data?.items ?? [];
  const search = useSearchFor();
  const queries = [...new Set(recent.map((each) => each.query))].slice(0, 5);
  if (queries.length === 0) return null;
  return (
    <div className="recent-searches">
      <h2 className="quiet-heading">{t('recent')}</h2>
      <ul>
        {queries.map((each) => (
          <li key={each}>
            <button type="button" className="chip" onClick={() => void search(each)}>
              {each}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A search that somebody asked for is a new one, even with the same words. */
function useSearchFor(): (query: string) => Promise<void> {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return async (query) => {
    forgetSearch(queryClient, query);
    await navigate({ to: '/', search: { q: query } });
  };
}
