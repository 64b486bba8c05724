import { OutsideLink } from '../../ui/outside-link.js';
import type { ReactNode } from 'react';
import type { RuleSetVersion } from '../../api/types.js';
import { LabelledState } from '../../ui/labelled-state.js';
import { t } from './messages.js';

type Rule = RuleSetVersion['rules'][number];
type Source = RuleSetVersion['sources'][number];

/** Each rule in words, with whose word it is. */
export function RuleList({ version }: { version: RuleSetVersion }): ReactNode {
  return (
    <section aria-labelledby="rules">
      <h2 id="rules" className="section-heading">
        {t('requirements')}
        <span className="section-count">{t('inOrder')}</span>
      </h2>
      <ol className="rule-list">
        {version.rules.map((rule) => (
          <li key={rule.id} className="rule">
            <h3>{rule.title}</h3>
            <p>{rule.sentence}</p>
            <SourceLine
              rule={rule}
              source={version.sources.find(({ key }) => key === rule.source)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SourceLine({ rule, source }: { rule: Rule; source: Source | undefined }): ReactNode {
  return (
    <p className="rule-source">
      {source
        ? t.rich('source', {
            title: source.address ? (
              <OutsideLink href={source.address}>{source.title}</OutsideLink>
            ) : (
              source.title
            ),
            date: source.date,
            trust: t(`trust.${source.trust}`),
          })
        : rule.source}{' '}
      {rule.confirmed ? null : (
        <LabelledState tone="care" icon="unknown">
          {t('notConfirmed')}
        </LabelledState>
      )}
    </p>
  );
}
