import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { claimsQuery } from '../api/credit.js';
import { ErrorNotice, Loading } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { ClaimLog } from './claim-log.js';
import { OpenCycles } from './open-cycles.js';
import { Totals } from './totals.js';

/** What was earned with the lines that add up to it, what can be claimed, and the log. */
export function CreditsPage(): ReactNode {
  const claims = useInfiniteQuery(claimsQuery);
  const all = claims.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title="Credits">
      {claims.isPending ? <Loading what="your credits" lines={6} /> : null}
      {claims.isError ? <ErrorNotice error={claims.error} onRetry={claims.refetch} /> : null}
      {claims.data ? (
        <Totals
          totals={claims.data.pages[0]?.totals ?? []}
          claims={all}
          complete={!claims.hasNextPage}
        />
      ) : null}
      <OpenCycles />
      {claims.data ? <ClaimLog claims={all} list={claims} /> : null}
    </Page>
  );
}
