import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { AccreditationHistory } from '../accreditation/accreditation-history.js';
import { ProposalItem } from '../accreditation/proposals.js';
import { operatedProviderQuery } from '../api/operator.js';
import type { AccreditationEntry, OperatedProvider } from '../api/types.js';
import { Dialog } from '../ui/dialog.js';
import { Icon } from '../ui/icons.js';
import { Notice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { draftOfEntry } from './accreditation-draft.js';
import { AccreditationForm } from './accreditation-form.js';
import { DecideProposal } from './decide-proposal.js';
import { Loaded } from '../ui/loaded.js';
import { t } from './messages.js';

/** One provider as the operator sees it: its history, what waits, and what to state. */
export function OperatedProviderPage(): ReactNode {
  const { providerId } = useParams({ from: '/signed-in/operator/operator/providers/$providerId' });
  const provider = useQuery(operatedProviderQuery(providerId));
  return (
    <Page
      title={provider.data?.name ?? t('provider')}
      lead={provider.data && leadOf(provider.data)}
    >
      <Link to="/operator" className="setup-back">
        <Icon name="back" />
        {t('allProviders')}
      </Link>
      <Loaded query={provider}>{(data) => <Sections provider={data} />}</Loaded>
    </Page>
  );
}

function leadOf({ demonstration, accreditedBy }: OperatedProvider): string {
  if (demonstration) return t('isDemonstration');
  return accreditedBy === null
    ? t('isNotAccredited')
    : t('isAccredited', { accreditor: accreditedBy });
}

function Sections({ provider }: { provider: OperatedProvider }): ReactNode {
  const waiting = provider.proposals.filter(({ state }) => state === 'waiting');
  const [correcting, setCorrecting] = useState<AccreditationEntry | null>(null);
  const close = (): void => setCorrecting(null);
  return (
    <>
      {waiting.length > 0 ? (
        <section aria-labelledby="waiting">
          <h2 id="waiting" className="section-heading">
            {t('waiting')}
          </h2>
          <ul className="proposals">
            {waiting.map((proposal) => (
              <ProposalItem key={proposal.id} proposal={proposal}>
                <DecideProposal providerId={provider.id} proposal={proposal} />
              </ProposalItem>
            ))}
          </ul>
        </section>
      ) : null}
      <Earlier provider={provider} />
      <section aria-labelledby="history">
        <h2 id="history" className="section-heading">
          {t('accreditation')}
        </h2>
        <AccreditationHistory entries={provider.accreditations} onCorrect={setCorrecting} />
        <p className="accreditation-more">
          <Link
            to="/operator/providers/$providerId/awards-in-doubt"
            params={{ providerId: provider.id }}
          >
            {t('awardsInDoubt')}
          </Link>
        </p>
      </section>
      {provider.demonstration ? null : (
        <section aria-labelledby="state">
          <h2 id="state" className="section-heading">
            {t('record')}
          </h2>
          <p className="field-hint accreditation-help">{t('recordHint')}</p>
          <AccreditationForm providerId={provider.id} />
        </section>
      )}
      {correcting ? (
        <Dialog title={t('correctEntry')} open onClose={close}>
          <p>{t('correctionHint')}</p>
          <AccreditationForm
            providerId={provider.id}
            start={draftOfEntry(correcting)}
            onDone={close}
          />
        </Dialog>
      ) : null}
    </>
  );
}

/** What the provider said of itself, where that is the name of no accreditor. */
function Earlier({ provider }: { provider: OperatedProvider }): ReactNode {
  const { earlierAccreditedBy: accreditor, earlierStatement: statement } = provider;
  if (!accreditor || provider.accreditations.length > 0) return null;
  return (
    <Notice tone="care" title={t('notCarriedOver')}>
      <p dir="auto">
        {statement
          ? t('earlierWithStatement', { accreditor, statement })
          : t('earlier', { accreditor })}
      </p>
    </Notice>
  );
}
