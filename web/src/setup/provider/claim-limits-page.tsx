import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { claimLimitsQuery } from '../../api/provider/setup.js';
import { instantInWords } from '../../ui/words/dates.js';
import { Page } from '../../ui/page.js';
import { ClaimLimitsForm } from './claim-limits-form.js';
import { Loaded } from '../../ui/loaded.js';

/** How much a learner may claim from the provider, and which claims are reviewed before they are awarded. */
export function ClaimLimitsPage(): ReactNode {
  const limits = useQuery(claimLimitsQuery);
  return (
    <Page
      title="Claim limits"
      lead="How much a learner may claim from you, and which claims you review before they are awarded. Changes apply to new claims; claims that are held stay held."
    >
      <Loaded query={limits} what="the limits" lines={8}>
        {(data) => (
          <>
            <p className="muted">
              {data.setAt
                ? `Version ${data.version}, set on ${instantInWords(data.setAt)}.`
                : 'You haven’t set any limits of your own yet. These are the usual ones.'}
            </p>
            <ClaimLimitsForm key={data.version} current={data} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
