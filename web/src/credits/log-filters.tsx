import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { claimsOfPeriodQuery, type ClaimFilters } from '../api/learner/credit.js';
import { Button } from '../ui/button.js';
import { SelectField, TextField } from '../ui/forms/field.js';
import { claimStates } from '../ui/words/claim-states.js';
import { creditsSearch, type CreditsSearch } from './credits-search.js';
import { t } from './messages.js';

/** The filters of the log. They are in the address, so that a filtered log can be saved and shared. */
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
      aria-label={t('filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      <SelectField
        label={t('state')}
        value={filters.state ?? ''}
        onChange={(event) => narrow({ state: event.target.value })}
      >
        <option value="">{t('everyState')}</option>
        {claimStates.map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('kindOfCredit')}
        value={filters.unit ?? ''}
        onChange={(event) => narrow({ unit: event.target.value })}
      >
        <option value="">{t('everyKind')}</option>
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
        label={t('claimedFor')}
        value={filters.kind ?? ''}
        onChange={(event) => narrow({ kind: event.target.value })}
      >
        <option value="">{t('anything')}</option>
        <option value="cycles">{t('kind.cycles')}</option>
        <option value="article">{t('kind.article')}</option>
        <option value="reading">{t('kind.reading')}</option>
      </SelectField>
      <TextField
        label={t('completedFrom')}
        type="date"
        value={filters.from ?? ''}
        onChange={(event) => narrow({ from: event.target.value })}
      />
      <TextField
        label={t('completedTo')}
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
          {t('showAll')}
        </Button>
      ) : null}
    </form>
  );
}
