import type { ReactNode } from 'react';
import { Button } from './button.js';
import { t } from './ui-messages.js';

/** The next stretch of a list. */
export function More({
  list,
}: {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}): ReactNode {
  if (!list.hasNextPage) return null;
  return (
    <div className="more">
      <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {list.isFetchingNextPage ? t('loadingMore') : t('showMore')}
      </Button>
    </div>
  );
}
