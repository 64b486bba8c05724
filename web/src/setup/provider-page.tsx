import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { providerQuery } from '../api/setup.js';
import { ErrorNotice, Loading, Notice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { ProviderForm } from './provider-form.js';

/** Who awards the credit, as it is printed on certificates. */
export function ProviderPage(): ReactNode {
  const provider = useQuery(providerQuery);
  return (
    <Page
      title="Provider"
      lead="These facts go into every claim and certificate from now on. What was issued before keeps the facts of its time."
    >
      {provider.isPending ? <Loading what="the provider" /> : null}
      {provider.isError ? <ErrorNotice error={provider.error} onRetry={provider.refetch} /> : null}
      {provider.data?.demonstration ? (
        <Notice tone="care" title="A demonstration">
          <p>
            This provider shows how Lectern works. It awards no credit and cannot say that somebody
            accredits it. To award credit, have the operator make a provider of your own.
          </p>
        </Notice>
      ) : null}
      {provider.data ? <ProviderForm provider={provider.data} /> : null}
    </Page>
  );
}
