import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { ruleSetsQuery } from '../../api/provider/setup.js';
import type { RuleSet, RuleSetVersion } from '../../api/types.js';
import { countOf } from '../../ui/words/dates.js';
import { Icon } from '../../ui/icons.js';
import { EmptyState, Notice } from '../../ui/notices.js';
import { Page } from '../../ui/page.js';
import { RuleList } from './rule-list.js';
import { Confirmation, VersionState, validity } from './version-state.js';
import { Loaded } from '../../ui/loaded.js';

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
      title={shown?.name ?? 'Rule set'}
      lead={ruleSet ? `${ruleSet.body}. ${ruleSet.id}` : undefined}
      actions={
        <Link to="/setup/rules" className="setup-back">
          <Icon name="back" /> All rules
        </Link>
      }
    >
      <Loaded query={ruleSets} what="the rule set" lines={8}>
        {() =>
          ruleSet && shown ? (
            <>
              <Versions ruleSet={ruleSet} shown={shown} />
              <VersionFacts version={shown} />
              <RuleList version={shown} />
            </>
          ) : (
            <EmptyState>
              This server has no rule set {ruleSetId}. Its file may have been taken away.
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}

function Versions({ ruleSet, shown }: { ruleSet: RuleSet; shown: RuleSetVersion }): ReactNode {
  return (
    <nav aria-label="Versions" className="versions">
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
          <span className="setup-note">{countOf(version.claims, 'claim', 'claims')} judged</span>
        </Link>
      ))}
    </nav>
  );
}

const claimedFor: Record<RuleSetVersion['claimedFor'], string> = {
  cycles: 'Documented cycles',
  article: 'An article with its assessment',
  reading: 'Hours of reading',
};

function VersionFacts({ version }: { version: RuleSetVersion }): ReactNode {
  return (
    <>
      {version.switchedOff === null ? null : (
        <Notice tone="care" title="Nobody may claim under this version">
          <p>{version.switchedOff}</p>
        </Notice>
      )}
      <dl className="facts">
        <div>
          <dt>Credit</dt>
          <dd>{version.creditName}</dd>
        </div>
        <div>
          <dt>Learning format</dt>
          <dd>{version.learningFormat}</dd>
        </div>
        <div>
          <dt>Claimed for</dt>
          <dd>{claimedFor[version.claimedFor]}</dd>
        </div>
        <div>
          <dt>Documented by</dt>
          <dd>{version.document === 'none' ? "The learner's own log" : 'A certificate'}</dd>
        </div>
        <div>
          <dt>Never beside</dt>
          <dd>
            {version.exclusiveGroup === null
              ? 'Other credit for the same act may be claimed as well'
              : `Other rule sets of the group “${version.exclusiveGroup}” for the same act or minute`}
          </dd>
        </div>
        <div>
          <dt>Sources</dt>
          <dd>
            <Confirmation version={version} />
          </dd>
        </div>
      </dl>
    </>
  );
}
