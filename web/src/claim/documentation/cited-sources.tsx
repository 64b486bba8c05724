import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/forms/checkbox.js';
import { Icon } from '../../ui/icons.js';
import type { CycleDraft } from './cycle-draft.js';
import { t } from './messages.js';
import { useDraftState } from './use-drafts.js';

/** The papers that were opened, ticked unless the learner says that one did not help. */
export function CitedSources({ draft }: { draft: CycleDraft }): ReactNode {
  const { fields, cycle } = useDraftState(draft);
  const toggle = (paperId: string, cited: boolean): void =>
    draft.change({
      paperIds: cited
        ? [...fields.paperIds, paperId]
        : fields.paperIds.filter((each) => each !== paperId),
    });
  return (
    <fieldset className="sources">
      <legend>{t('sources')}</legend>
      <p className="field-hint">{t('sourcesHint')}</p>
      {cycle.sources.map((source) => (
        <Checkbox
          key={source.paperId}
          checked={fields.paperIds.includes(source.paperId)}
          onChange={(cited) => toggle(source.paperId, cited)}
          note={
            <>
              <cite>{source.journal ?? t('noJournal')}</cite>
              {source.year ? ` ${source.year}` : ''}
              {source.pmid ? ` · ${t('pmid', { pmid: source.pmid })}` : ''}
              {source.retracted ? (
                <span className="badge badge-bad">
                  <Icon name="revoked" />
                  {t('retracted')}
                </span>
              ) : null}
            </>
          }
        >
          {source.title}
        </Checkbox>
      ))}
    </fieldset>
  );
}
