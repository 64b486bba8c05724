import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { claimsOfPeriodQuery, type ClaimFilters } from '../api/learner/credit.js';
import { Button } from '../ui/button.js';
import { SelectField, TextField } from '../ui/forms/field.js';
import { creditsSearch, type CreditsSearch } from './credits-search.js';

/** What the log is narrowed to. It stands in the address, so that a narrowed log can be kept and sent. */
export function LogFilters(props: {
  filters: ClaimFilters;
  period: CreditsSearch['period'];
}): ReactNode {
  const { filters, period } = props;
  const navigate = useNavigate();
  const units = useQuery(claimsOfPeriodQuery(null)).data?.totals ?? [];
  const narrow = (change: Record<string, string>): void => {
    void navigate({
      to: '/credits',
      // Round through the reader of addresses: what is empty is left out.
      search: creditsSearch({ period, ...filters, ...change }),
      replace: true,
      resetScroll: false,
    });
  };
  const narrowed = Object.values(filters).some(Boolean);
  return (
    <form
      className="log-filters"
      role="search"
      aria-label="Log of claims"
      onSubmit={(event) => event.preventDefault()}
    >
      <SelectField
        label="State"
        value={filters.state ?? ''}
        onChange={(event) => narrow({ state: event.target.value })}
      >
        <option value="">Every state</option>
        <option value="held">Held for review</option>
        <option value="awarded">Awarded</option>
        <option value="upheld">Upheld</option>
        <option value="reduced">Reduced</option>
        <option value="revoked">Revoked</option>
        <option value="withdrawn">Withdrawn</option>
        <option value="declined">Declined</option>
      </SelectField>
      <SelectField
        label="Kind of credit"
        value={filters.unit ?? ''}
        onChange={(event) => narrow({ unit: event.target.value })}
      >
        <option value="">Every kind</option>
        {units.map((total) => (
          <option key={total.unit} value={total.unit}>
            {total.creditName}
          </option>
        ))}
        {filters.unit && !units.some(({ unit }) => unit === filters.unit) ? (
          <option value={filters.unit}>{filters.unit}</option>
        ) : null}
      </SelectField>
      <SelectField
        label="Claimed for"
        value={filters.kind ?? ''}
        onChange={(event) => narrow({ kind: event.target.value })}
      >
        <option value="">Anything</option>
        <option value="cycles">Questions answered</option>
        <option value="article">Journal articles</option>
        <option value="reading">Hours of reading</option>
      </SelectField>
      <TextField
        label="Completed from"
        type="date"
        value={filters.from ?? ''}
        onChange={(event) => narrow({ from: event.target.value })}
      />
      <TextField
        label="Completed to"
        type="date"
        value={filters.to ?? ''}
        onChange={(event) => narrow({ to: event.target.value })}
      />
      {narrowed ? (
        <Button
          look="quiet"
          onClick={() =>
            void navigate({
              to: '/credits',
              search: period ? { period } : {},
              replace: true,
              resetScroll: false,
            })
          }
        >
          Show all claims
        </Button>
      ) : null}
    </form>
  );
}
