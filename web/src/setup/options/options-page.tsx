import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { providerOptionsQuery } from '../../api/provider/setup.js';
import type { ProviderOption } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { countOf, dayInWords } from '../../ui/words/dates.js';
import { Page } from '../../ui/page.js';
import { isProfession, professions } from './option-draft.js';
import { OptionState } from './option-state.js';
import { LoadedItems } from '../../ui/loaded.js';
import { TableHead } from '../../ui/table.js';

/** What the provider offers to learners. */
export function OptionsPage(): ReactNode {
  const options = useQuery(providerOptionsQuery);
  return (
    <Page
      title="Credit options"
      lead="What learners may claim from your provider: each option offers the rules of one credit body for a time."
      actions={
        <Link to="/setup/credit-options/new" className="button button-primary">
          Offer credit
        </Link>
      }
    >
      <LoadedItems
        query={options}
        what="credit options"
        lines={6}
        empty="Your provider offers nothing yet. Offer credit, and learners can claim it from the day it opens."
      >
        {(items) => (
          <section aria-labelledby="options">
            <h2 id="options" className="section-heading">
              Offered
              <span className="section-count">
                {countOf(items.length, 'credit option', 'credit options')}
              </span>
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
          'Credit option',
          'State',
          'Offered',
          'Limits',
          { title: 'Claims', className: 'setup-number' },
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
              {dayInWords(option.opensOn)}
              {option.closesOn ? ` to ${dayInWords(option.closesOn)}` : ' onwards'}
            </td>
            <td>
              <Limits option={option} />
            </td>
            <td className="setup-number figures">
              {option.claims}
              <span className="card-label"> {option.claims === 1 ? 'claim' : 'claims'}</span>
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
    designatedMaximum === null ? '' : `At most ${plainAmount(designatedMaximum)} for each claim`,
    documentWithinDays === null
      ? ''
      : `Documented within ${countOf(documentWithinDays, 'day', 'days')}`,
    claimWithinDays === null ? '' : `Claimed within ${countOf(claimWithinDays, 'day', 'days')}`,
    audience === null
      ? ''
      : audience.map((one) => (isProfession(one) ? professions[one] : one)).join(', '),
  ].filter(Boolean);
  if (lines.length === 0) return <span className="muted">Those of its rules</span>;
  return lines.map((line) => (
    <span key={line} className="setup-line">
      {line}
    </span>
  ));
}
