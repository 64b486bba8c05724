import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { ruleSetsQuery } from '../../api/provider/setup.js';
import type { RuleSet, RuleSetVersion } from '../../api/types.js';
import { Icon } from '../../ui/icons.js';
import { EmptyState, Notice } from '../../ui/notices.js';
import { Page } from '../../ui/page.js';
import { RuleList } from './rule-list.js';
import { Confirmation, VersionState, validity } from './version-state.js';
import { Loaded } from '../../ui/loaded.js';
import { t } from './messages.js';

/** One rule set: its versions, and each rule of one of them in words. */
export function RuleSetPage(): ReactNode {
  const { ruleSetId } = useParams({ from: '/signed-in/administrator/setup/rules/$ruleSetId' });
  const { version: wanted } = useSearch({
    from: '/signed-in/administrator/setup/rules/$ruleSetId',
  });
  const ruleSets = useQuery(ruleSetsQuery);
  const ruleSet = ruleSets.data?.items.find(({ id }) => id === ruleSetId);
  const versions = ruleSet?.versions ?? [];
  const shown =
    versions.find(({ version }) => version === wanted) ??
    versions.find(({ standing }) => standing === 'in-force') ??
    versions[0];
  return (
    <Page
      title={shown?.name ?? t('ruleSet')}
      lead={ruleSet ? `${ruleSet.body}. ${ruleSet.id}` : undefined}
      actions={
        <Link to="/setup/rules" className="setup-back">
          <Icon name="back" /> {t('allRules')}
        </Link>
      }
    >
      <Loaded query={ruleSets} lines={8}>
        {() =>
          ruleSet && shown ? (
            <>
              <Versions ruleSet={ruleSet} shown={shown} />
              <VersionFacts version={shown} />
              <RuleList version={shown} />
            </>
          ) : (
            <EmptyState>{t('notFound', { id: ruleSetId })}</EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}

function Versions({ ruleSet, shown }: { ruleSet: RuleSet; shown: RuleSetVersion }): ReactNode {
  return (
    <nav aria-label={t('versions')} className="versions">
      {ruleSet.versions.map((version) => (
        <Link
          key={version.version}
          to="/setup/rules/$ruleSetId"
          params={{ ruleSetId: ruleSet.id }}
          search={{ version: version.version }}
          replace
          className={version === shown ? 'version version-here' : 'version'}
          aria-current={version === shown ? 'true' : undefined}
        >
          <span className="version-name">{version.version}</span>
          <VersionState version={version} />
          <span className="setup-note">{validity(version)}</span>
          <span className="setup-note">{t('claimsJudged', { count: version.claims })}</span>
        </Link>
      ))}
    </nav>
  );
}

function VersionFacts({ version }: { version: RuleSetVersion }): ReactNode {
  return (
    <>
      {version.switchedOff === null ? null : (
        <Notice tone="care" title={t('nobodyCanClaim')}>
          <p>{version.switchedOff}</p>
        </Notice>
      )}
      <dl className="facts">
        <div>
          <dt>{t('credit')}</dt>
          <dd>{version.creditName}</dd>
        </div>
        <div>
          <dt>{t('learningFormat')}</dt>
          <dd>{version.learningFormat}</dd>
        </div>
        <div>
          <dt>{t('claimedFor')}</dt>
          <dd>{t(`claimedFor.${version.claimedFor}`)}</dd>
        </div>
        <div>
          <dt>{t('documentedBy')}</dt>
          <dd>{version.document === 'none' ? t('ownLog') : t('certificate')}</dd>
        </div>
        <div>
          <dt>{t('notCombined')}</dt>
          <dd>
            {version.exclusiveGroup === null
              ? t('combinesWithAll')
              : t('exclusiveGroup', { group: version.exclusiveGroup })}
          </dd>
        </div>
        <div>
          <dt>{t('sources')}</dt>
          <dd>
            <Confirmation version={version} />
          </dd>
        </div>
      </dl>
    </>
  );
}
