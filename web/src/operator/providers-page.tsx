import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { operatedProvidersQuery } from '../api/operator.js';
import type { OperatedProviderSummary } from '../api/types.js';
import { LabelledState } from '../ui/labelled-state.js';
import { countOf } from '../ui/words/dates.js';
import { Page } from '../ui/page.js';
import { LoadedItems } from '../ui/loaded.js';
import { Cell, TableHead } from '../ui/table.js';

/** All providers of this server: who accredits them, and what waits for the operator. */
export function OperatedProvidersPage(): ReactNode {
  const providers = useQuery(operatedProvidersQuery);
  return (
    <Page
      title="Providers"
      lead="You state who accredits each provider, from when and to when. It decides which credit its certificates may award."
    >
      <LoadedItems
        query={providers}
        what="providers"
        lines={6}
        empty="There is no provider yet. Make one on the server with lectern provider create."
      >
        {(items) => (
          <section aria-labelledby="providers">
            <h2 id="providers" className="section-heading">
              On this server
              <span className="section-count">
                {countOf(items.length, 'provider', 'providers')}
              </span>
            </h2>
            <table className="table-cards setup-table">
              <TableHead columns={['Provider', 'Accredited by', 'For you to do']} />
              <tbody>
                {items.map((provider) => (
                  <tr key={provider.id}>
                    <td className="setup-main">
                      <Link
                        to="/operator/providers/$providerId"
                        params={{ providerId: provider.id }}
                        className="setup-name"
                        dir="auto"
                      >
                        {provider.name}
                      </Link>
                    </td>
                    <Cell label="Accredited by">{standingOf(provider)}</Cell>
                    <td>
                      <ToDo provider={provider} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </LoadedItems>
    </Page>
  );
}

function standingOf({ demonstration, accreditedBy }: OperatedProviderSummary): string {
  if (demonstration) return 'Demonstration, awards no credit';
  return accreditedBy ?? 'Nobody';
}

function ToDo({ provider }: { provider: OperatedProviderSummary }): ReactNode {
  const { waiting, toConfirm, unmatched } = provider;
  if (waiting === 0 && toConfirm === 0 && unmatched === null) return 'Nothing';
  return (
    <span className="option-standing">
      {waiting > 0 ? (
        <LabelledState tone="care" icon="clock">
          {countOf(waiting, 'proposal', 'proposals')} to decide
        </LabelledState>
      ) : null}
      {toConfirm > 0 ? (
        <LabelledState tone="care" icon="flag">
          {countOf(toConfirm, 'accreditation', 'accreditations')} to confirm
        </LabelledState>
      ) : null}
      {unmatched === null ? null : (
        <LabelledState tone="care" icon="flag">
          Said “{unmatched}”, which is no accreditor’s name
        </LabelledState>
      )}
    </span>
  );
}
