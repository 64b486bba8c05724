import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { providerOptionsQuery } from '../../api/provider/setup.js';
import type { ProviderOption } from '../../api/types.js';
import { creditsInWords } from '../../ui/words/amount.js';
import { Page } from '../../ui/page.js';
import { isProfession } from './option-draft.js';
import { OptionState } from './option-state.js';
import { LoadedItems } from '../../ui/loaded.js';
import { TableHead } from '../../ui/table.js';
import { t } from './messages.js';

/** What the provider offers to learners. */
export function OptionsPage(): ReactNode {
  const options = useQuery(providerOptionsQuery);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Link to="/setup/credit-options/new" className="button button-primary">
          {t('offer')}
        </Link>
      }
    >
      <LoadedItems query={options} lines={6} empty={t('none')}>
        {(items) => (
          <section aria-labelledby="options">
            <h2 id="options" className="section-heading">
              {t('offered')}
              <span className="section-count">{t('optionCount', { count: items.length })}</span>
            </h2>
            <OptionTable options={items} />
          </section>
        )}
      </LoadedItems>
    </Page>
  );
}

function OptionTable({ options }: { options: readonly ProviderOption[] }): ReactNode {
  return (
    <table className="table-cards setup-table">
      <TableHead
        columns={[
          t('option'),
          t('state'),
          t('offered'),
          t('limits'),
          { title: t('claims'), className: 'setup-number' },
        ]}
      />
      <tbody>
        {options.map((option) => (
          <tr key={option.id}>
            <td className="setup-main">
              <Link
                to="/setup/credit-options/$optionId"
                params={{ optionId: option.id }}
                className="setup-name"
              >
                <bdi>{option.title}</bdi>
              </Link>
              {option.ruleSetName === option.title ? null : (
                <span className="setup-note">{option.ruleSetName}</span>
              )}
              <code className="setup-note">{option.ruleSetId}</code>
            </td>
            <td>
              <OptionState option={option} />
              {option.whyNot ? <span className="setup-note">{option.whyNot}</span> : null}
            </td>
            <td className="figures">
              {option.closesOn
                ? t('offeredFromTo', { from: option.opensOn, to: option.closesOn })
                : t('offeredFrom', { from: option.opensOn })}
            </td>
            <td>
              <Limits option={option} />
            </td>
            <td className="setup-number figures">
              {t.rich('claimCount', {
                count: option.claims,
                label: <span className="card-label" />,
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Limits({ option }: { option: ProviderOption }): ReactNode {
  const { designatedMaximum, documentWithinDays, claimWithinDays, audience } = option;
  const lines = [
    designatedMaximum === null ? '' : t('maximum', { credits: creditsInWords(designatedMaximum) }),
    documentWithinDays === null ? '' : t('documentWithin', { days: documentWithinDays }),
    claimWithinDays === null ? '' : t('claimWithin', { days: claimWithinDays }),
    audience === null
      ? ''
      : audience.map((one) => (isProfession(one) ? t(`profession.${one}`) : one)).join(', '),
  ].filter(Boolean);
  if (lines.length === 0) return <span className="muted">{t('limitsOfRules')}</span>;
  return lines.map((line) => (
    <span key={line} className="setup-line">
      {line}
    </span>
  ));
}
