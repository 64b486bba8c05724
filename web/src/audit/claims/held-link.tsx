import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { heldClaimsQuery } from '../../api/provider/auditing.js';
import { Icon } from '../../ui/icons.js';
import { t } from './messages.js';

/** The way from the queue to what waits for a decision, with how many there are. */
export function HeldLink(): ReactNode {
  const [first] = useInfiniteQuery(heldClaimsQuery).data?.pages ?? [];
  if (!first || first.total === 0) return null;
  return (
    <p className="held-link">
      <Link to="/audit/held" className="state state-care">
        <Icon name="clock" />
        {t('heldCount', { count: first.total, overdue: first.overdue })}
      </Link>
    </p>
  );
}
