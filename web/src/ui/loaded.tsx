import type { ReactNode } from 'react';
import { Problem } from '../api/problem.js';
import { More } from './more.js';
import { EmptyState, ErrorNotice, Loading } from './notices.js';
import { Page } from './page.js';

/** What a query has: nothing yet, data, an error, or both where what was loaded before could not be loaded again. */
export interface Loadable<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** What a query asks for, in its place: grey lines until it is here, and the error where it is not. */
export function Loaded<Data>(props: {
  query: Loadable<Data>;
  lines?: number | undefined;
  children: (data: Data) => ReactNode;
}): ReactNode {
  const { query, lines, children } = props;
  const { data, error, refetch } = query;
  return (
    <>
      {error ? <ErrorNotice error={error} onRetry={refetch} /> : null}
      {data === undefined && !error ? <Loading lines={lines} /> : null}
      {data === undefined ? null : children(data)}
    </>
  );
}

interface Listed<Item> {
  lines?: number;
  /** What stands there when there are no items: why, and the one step that changes it. */
  empty: ReactNode;
  children: (items: readonly Item[]) => ReactNode;
}

/** A list that comes in one piece. */
export function LoadedItems<Item>(
  props: Listed<Item> & { query: Loadable<{ readonly items: readonly Item[] }> },
): ReactNode {
  const { query, lines, empty, children } = props;
  return (
    <Loaded query={query} lines={lines}>
      {({ items }) => (items.length === 0 ? <EmptyState>{empty}</EmptyState> : children(items))}
    </Loaded>
  );
}

/** A list that comes piece by piece, with the button for the next one. */
export function LoadedList<Item>(
  props: Listed<Item> & {
    list: Loadable<{ readonly pages: readonly { readonly items: readonly Item[] }[] }> &
      Parameters<typeof More>[0]['list'];
  },
): ReactNode {
  const { list, lines, empty, children } = props;
  return (
    <>
      <Loaded query={list} lines={lines}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? <EmptyState>{empty}</EmptyState> : children(items);
        }}
      </Loaded>
      <More list={list} />
    </>
  );
}

/** A page about one thing, which draws itself once that is here; until then, and where it is not, a page that says so. */
export function LoadedPage<Data>(props: {
  query: Loadable<Data>;
  title: string;
  hideHeading?: boolean;
  lines?: number;
  /** The title where it could not be loaded. */
  failed: string;
  /** What is said of an address under which there is nothing. */
  gone?: { title: string; text: ReactNode };
  children: (data: Data) => ReactNode;
}): ReactNode {
  const { query, title, hideHeading = false, lines = 8, failed, gone, children } = props;
  const { data, error, refetch } = query;
  if (data !== undefined) return children(data);
  if (gone && error instanceof Problem && error.status === 404) {
    return (
      <Page title={gone.title}>
        <p>{gone.text}</p>
      </Page>
    );
  }
  return (
    <Page title={error ? failed : title} hideHeading={hideHeading && !error}>
      {error ? <ErrorNotice error={error} onRetry={refetch} /> : <Loading lines={lines} />}
    </Page>
  );
}

/** Two queries as one: what both have, or the error of one. */
export function together<First, Second>(
  first: Loadable<First>,
  second: Loadable<Second>,
): Loadable<readonly [First, Second]> {
  const { error, refetch } = first.error ? first : second;
  const loaded = first.data !== undefined && second.data !== undefined;
  return { data: loaded ? [first.data, second.data] : undefined, error, refetch };
}

/** Queries of one kind as one: what all of them have, or the error of one. */
export function allOf<Data>(queries: readonly Loadable<Data>[]): Loadable<readonly Data[]> {
  const loaded = queries.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const failed = queries.find(({ error }) => error);
  return {
    data: loaded.length === queries.length ? loaded : undefined,
    error: failed?.error ?? null,
    refetch: () => failed?.refetch(),
  };
}
