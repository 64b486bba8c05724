import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { claimsQuery, type ClaimFilters } from '../api/learner/credit.js';
import type { ClaimPage } from '../api/types.js';
import { countOf } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { csvAddress, type CreditsSearch } from './credits-search.js';
import { LogFilters } from './log-filters.js';
import { LogLine } from './log-line.js';
import { ReportedLog } from './reported-log.js';
import { LoadedList } from '../ui/loaded.js';
import { TableHead } from '../ui/table.js';

/** Every claim, newest first, narrowed as the address says; revoked ones with the reason. */
export function ClaimLog(props: {
  filters: ClaimFilters;
  period: CreditsSearch['period'];
}): ReactNode {
  const { filters, period } = props;
  const claims = useInfiniteQuery(claimsQuery(filters));
  const narrowed = Object.values(filters).some(Boolean);
  return (
    <section aria-labelledby="log" className="log-section">
      <h2 id="log" className="section-heading">
        Log
        {claims.data ? <Count pages={claims.data.pages} more={claims.hasNextPage} /> : null}
      </h2>
      <LogFilters filters={filters} period={period} />
      <LoadedList
        list={claims}
        what="claims"
        lines={6}
        empty={
          narrowed
            ? 'No claims match these filters. Clear a filter to see more.'
            : 'Your claims will be listed here, with the reason for each amount.'
        }
      >
        {(listed) => (
          <>
            <p className="log-file">
              <a className="button button-plain" href={csvAddress(filters)} download>
                <Icon name="download" />
                {narrowed ? 'Download these as CSV' : 'Download as CSV'}
              </a>
            </p>
            <table className="log table-cards" aria-busy={claims.isPlaceholderData}>
              <TableHead columns={['Completed', 'For', 'Credit', 'State']} />
              <tbody>
                {listed.map((claim) => (
                  <LogLine key={claim.id} claim={claim} />
                ))}
              </tbody>
            </table>
          </>
        )}
      </LoadedList>
      <ReportedLog filters={filters} />
    </section>
  );
}

function Count({ pages, more }: { pages: readonly ClaimPage[]; more: boolean }): ReactNode {
  const shown = pages.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <span className="section-count" role="status">
      {countOf(pages[0]?.total ?? shown, 'claim', 'claims')}
      {more ? `, the newest ${shown} of them below` : ''}
    </span>
  );
}
