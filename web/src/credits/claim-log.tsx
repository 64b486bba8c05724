import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { claimsQuery, type ClaimFilters } from '../api/learner/credit.js';
import { countOf } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { More } from '../ui/more.js';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.js';
import { csvAddress, type CreditsSearch } from './credits-search.js';
import { LogFilters } from './log-filters.js';
import { LogLine } from './log-line.js';
import { ReportedLog } from './reported-log.js';

/** Every claim, newest first, narrowed as the address says; revoked ones with the reason. */
export function ClaimLog(props: {
  filters: ClaimFilters;
  period: CreditsSearch['period'];
}): ReactNode {
  const { filters, period } = props;
  const claims = useInfiniteQuery(claimsQuery(filters));
  const all = claims.data?.pages.flatMap((page) => page.items) ?? [];
  const narrowed = Object.values(filters).some(Boolean);
  return (
    <section aria-labelledby="log" className="log-section">
      <h2 id="log" className="section-heading">
        Log
        {claims.data ? (
          <span className="section-count" role="status">
            {countOf(claims.data.pages[0]?.total ?? all.length, 'claim', 'claims')}
            {claims.hasNextPage ? `, the newest ${all.length} of them below` : ''}
          </span>
        ) : null}
      </h2>
      <LogFilters filters={filters} period={period} />
      {claims.isPending ? <Loading what="your claims" lines={6} /> : null}
      {claims.isError ? <ErrorNotice error={claims.error} onRetry={claims.refetch} /> : null}
      {claims.data && all.length === 0 ? (
        <EmptyState>
          {narrowed
            ? 'No claims match these filters. Clear a filter to see more.'
            : 'Your claims will be listed here, with the reason for each amount.'}
        </EmptyState>
      ) : null}
      {all.length > 0 ? (
        <>
          <p className="log-file">
            <a className="button button-plain" href={csvAddress(filters)} download>
              <Icon name="download" />
              {narrowed ? 'Download these as CSV' : 'Download as CSV'}
            </a>
          </p>
          <table className="log table-cards" aria-busy={claims.isPlaceholderData}>
            <thead>
              <tr>
                <th scope="col">Completed</th>
                <th scope="col">For</th>
                <th scope="col">Credit</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {all.map((claim) => (
                <LogLine key={claim.id} claim={claim} />
              ))}
            </tbody>
          </table>
        </>
      ) : null}
      <More what="claims" list={claims} />
      <ReportedLog filters={filters} />
    </section>
  );
}
