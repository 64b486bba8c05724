import type { ReactNode } from 'react';
import { Button } from './button.js';

/** The next stretch of a list. */
export function More(props: {
  what: string;
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}): ReactNode {
  const { what, list } = props;
  if (!list.hasNextPage) return null;
  return (
    <div className="more">
      <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {list.isFetchingNextPage ? `Loading more ${what}` : `Show more ${what}`}
      </Button>
    </div>
  );
}
