import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { operatedProvidersQuery } from '../api/operator.js';
import type { OperatedProviderSummary } from '../api/types.js';
import { LabelledState } from '../ui/labelled-state.js';
import { Page } from '../ui/page.js';
import { LoadedItems } from '../ui/loaded.js';
import { Cell, TableHead } from '../ui/table.js';
import { t } from './messages.js';

/** All providers of this server: who accredits them, and what waits for the operator. */
export function OperatedProvidersPage(): ReactNode {
  const providers = useQuery(operatedProvidersQuery);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <LoadedItems query={providers} lines={6} empty={t.rich('noProviders', { command: <code /> })}>
        {(items) => (
          <section aria-labelledby="providers">
            <h2 id="providers" className="section-heading">
              {t('onThisServer')}
              <span className="section-count">{t('providerCount', { count: items.length })}</span>
            </h2>
            <table className="table-cards setup-table">
              <TableHead columns={[t('provider'), t('accreditedBy'), t('toDo')]} />
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
                    <Cell label={t('accreditedBy')}>{standingOf(provider)}</Cell>
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
  if (demonstration) return t('demonstration');
  return accreditedBy ?? t('nobody');
}

function ToDo({ provider }: { provider: OperatedProviderSummary }): ReactNode {
  const { waiting, toConfirm, unmatched } = provider;
  if (waiting === 0 && toConfirm === 0 && unmatched === null) return t('nothing');
  return (
    <span className="option-standing">
      {waiting > 0 ? (
        <LabelledState tone="care" icon="clock">
          {t('toDecide', { count: waiting })}
        </LabelledState>
      ) : null}
      {toConfirm > 0 ? (
        <LabelledState tone="care" icon="flag">
          {t('toConfirm', { count: toConfirm })}
        </LabelledState>
      ) : null}
      {unmatched === null ? null : (
        <LabelledState tone="care" icon="flag">
          {t('unmatched', { name: unmatched })}
        </LabelledState>
      )}
    </span>
  );
}
