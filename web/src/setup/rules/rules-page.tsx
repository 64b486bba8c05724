import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ruleSetsQuery } from '../../api/provider/setup.js';
import type { RuleSet } from '../../api/types.js';
import { TextField } from '../../ui/forms/field.js';
import { EmptyState } from '../../ui/notices.js';
import { Page } from '../../ui/page.js';
import { ReadAgain } from './read-again.js';
import { Confirmation, VersionState, validity } from './version-state.js';
import { Loaded } from '../../ui/loaded.js';
import { Cell, TableHead } from '../../ui/table.js';
import { t } from './messages.js';

/** The rule sets that this server judges by. */
export function RulesPage(): ReactNode {
  const ruleSets = useQuery(ruleSetsQuery);
  const [words, setWords] = useState('');
  const found = (ruleSets.data?.items ?? []).filter((ruleSet) => matches(ruleSet, words));
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Link to="/setup/rules/backtest" className="button button-plain">
          {t('tryChange')}
        </Link>
      }
    >
      <ReadAgain />
      <Loaded query={ruleSets} lines={8}>
        {() => (
          <section aria-labelledby="rule-sets">
            <h2 id="rule-sets" className="section-heading">
              {t('ruleSets')}
              <span className="section-count" role="status">
                {t('ruleSetCount', { count: found.length })}
              </span>
            </h2>
            <div className="setup-find">
              <TextField
                label={t('find')}
                type="search"
                value={words}
                onChange={(event) => setWords(event.target.value)}
              />
            </div>
            {found.length > 0 ? (
              <RuleSetTable ruleSets={found} />
            ) : (
              <EmptyState>{t('noneFound')}</EmptyState>
            )}
          </section>
        )}
      </Loaded>
    </Page>
  );
}

function RuleSetTable({ ruleSets }: { ruleSets: readonly RuleSet[] }): ReactNode {
  return (
    <table className="table-cards setup-table">
      <TableHead
        columns={[
          t('ruleSet'),
          t('version'),
          t('state'),
          t('sources'),
          { title: t('claims'), className: 'setup-number' },
        ]}
      />
      <tbody>
        {ruleSets.map((ruleSet) => (
          <RuleSetRow key={ruleSet.id} ruleSet={ruleSet} />
        ))}
      </tbody>
    </table>
  );
}

function RuleSetRow({ ruleSet }: { ruleSet: RuleSet }): ReactNode {
  const { id, name, body, versions } = ruleSet;
  const shown = versions.find(({ standing }) => standing === 'in-force') ?? versions[0];
  const claims = versions.reduce((sum, version) => sum + version.claims, 0);
  if (!shown) return null;
  return (
    <tr>
      <td className="setup-main">
        <Link to="/setup/rules/$ruleSetId" params={{ ruleSetId: id }} className="setup-name">
          {name}
        </Link>
        <span className="setup-note">{body}</span>
        <code className="setup-note">{id}</code>
      </td>
      <Cell label={t('version')} className="setup-version">
        {shown.version}
        <span className="setup-note">{validity(shown)}</span>
        {versions.length > 1 ? (
          <span className="setup-note">{t('otherVersions', { count: versions.length - 1 })}</span>
        ) : null}
      </Cell>
      <td>
        <VersionState version={shown} />
        {shown.switchedOff === null ? null : (
          <span className="setup-note">{shown.switchedOff}</span>
        )}
      </td>
      <td>
        <Confirmation version={shown} />
      </td>
      <td className="setup-number figures">
        {t.rich('claimsJudgedInTable', { count: claims, label: <span className="card-label" /> })}
      </td>
    </tr>
  );
}

function matches({ id, name, body, versions }: RuleSet, words: string): boolean {
  const text = [id, name, body, ...versions.map(({ unit }) => unit)].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
