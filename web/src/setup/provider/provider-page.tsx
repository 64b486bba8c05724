import type { ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AccreditationHistory } from '../../accreditation/accreditation-history.js';
import { ProposalItem } from '../../accreditation/proposals.js';
import { providerQuery, withdrawProposal } from '../../api/provider/setup.js';
import type { Proposal, ProviderFacts } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { ErrorNotice, Notice } from '../../ui/notices.js';
import { Page } from '../../ui/page.js';
import { useToast } from '../../ui/toast.js';
import { ProposalForm, WebsiteForm } from './provider-form.js';
import { Loaded } from '../../ui/loaded.js';
import { t } from './messages.js';

/** Who awards the credit, as it is printed on certificates: stated by the operator, proposed by its administrators. */
export function ProviderPage(): ReactNode {
  const provider = useQuery(providerQuery);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={provider}>
        {(data) => (
          <>
            {data.demonstration ? (
              <Notice tone="care" title={t('demonstration')}>
                <p>{t('demonstrationNote')}</p>
              </Notice>
            ) : null}
            <Sections provider={data} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Sections({ provider }: { provider: ProviderFacts }): ReactNode {
  return (
    <>
      <section aria-labelledby="stated">
        <h2 id="stated" className="section-heading">
          {t('onRecord')}
        </h2>
        <dl className="facts">
          <div>
            <dt>{t('legalName')}</dt>
            <dd dir="auto">{provider.name}</dd>
          </div>
          <div>
            <dt>{t('accreditedBy')}</dt>
            <dd>{provider.accreditedBy ?? t('notAccredited')}</dd>
          </div>
        </dl>
        {provider.accreditations.length > 0 ? (
          <>
            <AccreditationHistory entries={provider.accreditations} />
            <p className="accreditation-more">
              <Link to="/awards-in-doubt">{t('awardsInDoubt')}</Link>
            </p>
          </>
        ) : null}
        <p className="accreditation-more">
          <Link to="/past-awards">{t('pastAwards')}</Link>
        </p>
      </section>
      {provider.proposals.length > 0 ? (
        <section aria-labelledby="proposed">
          <h2 id="proposed" className="section-heading">
            {t('proposed')}
          </h2>
          <ul className="proposals">
            {provider.proposals.map((proposal) => (
              <ProposalItem key={proposal.id} proposal={proposal}>
                <TakeBack proposal={proposal} />
              </ProposalItem>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="propose">
        <h2 id="propose" className="section-heading">
          {t('proposeChange')}
        </h2>
        <ProposalForm provider={provider} />
      </section>
      <section aria-labelledby="website">
        <h2 id="website" className="section-heading">
          {t('website')}
        </h2>
        <WebsiteForm provider={provider} />
      </section>
    </>
  );
}

function TakeBack({ proposal }: { proposal: Proposal }): ReactNode {
  const queryClient = useQueryClient();
  const toast = useToast();
  const withdraw = useMutation({
    mutationFn: () => withdrawProposal(proposal.id),
    onSuccess: (provider) => {
      queryClient.setQueryData(providerQuery.queryKey, provider);
      toast(t('takenBack'));
    },
  });
  return (
    <>
      {withdraw.isError ? <ErrorNotice error={withdraw.error} /> : null}
      <div>
        <Button busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('takeBack')}
        </Button>
      </div>
    </>
  );
}
