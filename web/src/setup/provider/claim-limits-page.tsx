import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { claimLimitsQuery } from '../../api/provider/setup.js';
import { instantInWords } from '../../ui/words/dates.js';
import { Page } from '../../ui/page.js';
import { ClaimLimitsForm } from './claim-limits-form.js';
import { Loaded } from '../../ui/loaded.js';
import { t } from './claim-limits-messages.js';

/** How much a learner may claim from the provider, and which claims are reviewed before they are awarded. */
export function ClaimLimitsPage(): ReactNode {
  const limits = useQuery(claimLimitsQuery);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={limits} lines={8}>
        {(data) => (
          <>
            <p className="muted">
              {data.setAt
                ? t('setOn', { version: data.version, when: instantInWords(data.setAt) })
                : t('notSet')}
            </p>
            <ClaimLimitsForm key={data.version} current={data} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
