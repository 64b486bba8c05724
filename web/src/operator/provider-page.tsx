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

/** One provider as the operator sees it: its history, what waits, and what to state. */
export function OperatedProviderPage(): ReactNode {
  const { providerId } = useParams({ from: '/signed-in/operator/operator/providers/$providerId' });
  const provider = useQuery(operatedProviderQuery(providerId));
  return (
    <Page title={provider.data?.name ?? 'Provider'} lead={provider.data && leadOf(provider.data)}>
      <Link to="/operator" className="setup-back">
        <Icon name="back" />
        All providers
      </Link>
      <Loaded query={provider} what="the provider">
        {(data) => <Sections provider={data} />}
      </Loaded>
    </Page>
  );
}

function leadOf({ demonstration, accreditedBy }: OperatedProvider): string {
  if (demonstration) return 'A demonstration: nobody accredits it, and it awards no credit.';
  return accreditedBy === null
    ? 'Nobody accredits it today: its certificates say participation, without credit.'
    : `Accredited today by ${accreditedBy}.`;
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
            Waiting for you
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
          Accreditation
        </h2>
        <AccreditationHistory entries={provider.accreditations} onCorrect={setCorrecting} />
        <p className="accreditation-more">
          <Link
            to="/operator/providers/$providerId/awards-in-doubt"
            params={{ providerId: provider.id }}
          >
            Awards under an accreditation that proved wrong
          </Link>
        </p>
      </section>
      {provider.demonstration ? null : (
        <section aria-labelledby="state">
          <h2 id="state" className="section-heading">
            State an accreditation
          </h2>
          <p className="field-hint accreditation-help">
            It holds from its first day until its last day, or until the next entry of the same
            accreditor begins. A withdrawal is an entry too. To say that an entry never held,
            correct it above.
          </p>
          <AccreditationForm providerId={provider.id} />
        </section>
      )}
      {correcting ? (
        <Dialog title="Correct this entry" open onClose={close}>
          <p>
            What you write stands in its place, from its first day on. The entry stays in the
            history as one that never held.
          </p>
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
  const { earlierAccreditedBy, earlierStatement, accreditations } = provider;
  if (!earlierAccreditedBy || accreditations.length > 0) return null;
  return (
    <Notice tone="care" title="Not carried over">
      <p dir="auto">
        Until now this provider said it is accredited by “{earlierAccreditedBy}”, which is exactly
        the name of no accreditor in the list, so its certificates carry no accredited wording.
        {earlierStatement ? ` It printed: “${earlierStatement}”` : ''} State below what is true.
      </p>
    </Notice>
  );
}
