import type { ReactNode } from 'react';
import { Link, useSearch } from '@tanstack/react-router';
import { Page } from '../ui/page.js';
import { ProgressMeters } from '../requirements/standing/progress-meters.js';
import { ClaimLog } from './claim-log.js';
import { logFilters } from './credits-search.js';
import { t } from './messages.js';
import { OpenCycles } from './open-cycles.js';
import { PeriodTotals } from './period-totals.js';

/** What was earned with the lines that add up to it, what can be claimed and until when, and the log. */
export function CreditsPage(): ReactNode {
  const search = useSearch({ from: '/signed-in/clinician/credits' });
  return (
    <Page
      title={t('title')}
      actions={
        <p className="credits-ways">
          <Link to="/claim/reading" className="button button-plain">
            {t('hoursOfReading')}
          </Link>
          <Link to="/activities" className="button button-plain">
            {t('articles')}
          </Link>
        </p>
      }
    >
      <PeriodTotals search={search} />
      <ProgressMeters />
      <OpenCycles />
      <ClaimLog filters={logFilters(search)} period={search.period} />
    </Page>
  );
}
