import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { claimsQuery, type ClaimFilters } from '../api/learner/credit.js';
import type { ClaimPage } from '../api/types.js';
import { Icon } from '../ui/icons.js';
import { csvAddress, type CreditsSearch } from './credits-search.js';
import { LogFilters } from './log-filters.js';
import { LogLine } from './log-line.js';
import { t } from './messages.js';
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
        {t('log')}
        {claims.data ? <Count pages={claims.data.pages} more={claims.hasNextPage} /> : null}
      </h2>
      <LogFilters filters={filters} period={period} />
      <LoadedList list={claims} lines={6} empty={narrowed ? t('noMatch') : t('noClaims')}>
        {(listed) => (
          <>
            <p className="log-file">
              <a className="button button-plain" href={csvAddress(filters)} download>
                <Icon name="download" />
                {narrowed ? t('downloadThese') : t('download')}
              </a>
            </p>
            <table className="log table-cards" aria-busy={claims.isPlaceholderData}>
              <TableHead columns={[t('completed'), t('for'), t('credit'), t('state')]} />
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
  const total = pages[0]?.total ?? shown;
  return (
    <span className="section-count" role="status">
      {more ? t('newestBelow', { total, shown }) : t('claims', { count: total })}
    </span>
  );
}
