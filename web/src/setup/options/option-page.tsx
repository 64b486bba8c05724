import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { providerOptionsQuery, ruleSetsQuery } from '../../api/provider/setup.js';
import { Icon } from '../../ui/icons.js';
import { Notice, EmptyState } from '../../ui/notices.js';
import { Page } from '../../ui/page.js';
import { draftOf, newDraft } from './option-draft.js';
import { OptionForm } from './option-form.js';
import { OptionState } from './option-state.js';
import { RetireOption } from './retire-option.js';
import { Loaded, together } from '../../ui/loaded.js';
import { t } from './messages.js';

/** One credit option: what is set, what follows from a change, and its end. */
export function OptionPage(): ReactNode {
  const { optionId } = useParams({
    from: '/signed-in/administrator/setup/credit-options/$optionId',
  });
  const options = useQuery(providerOptionsQuery);
  const ruleSets = useQuery(ruleSetsQuery);
  const option = options.data?.items.find(({ id }) => id === optionId);
  return (
    <Page title={option?.title ?? t('option')} actions={<Back />}>
      <Loaded query={together(options, ruleSets)} lines={6}>
        {([, { items }]) =>
          option ? (
            <>
              <div className="option-standing">
                <OptionState option={option} />
                {option.whyNot ? <p className="muted">{option.whyNot}</p> : null}
              </div>
              {option.claims > 0 ? (
                <Notice title={t('claimsMade', { count: option.claims })}>
                  <p>{t('claimsStay')}</p>
                </Notice>
              ) : null}
              {option.state === 'retired' ? (
                <p>{t('ended')}</p>
              ) : (
                <>
                  <OptionForm
                    key={option.id}
                    id={option.id}
                    start={draftOf(option)}
                    ruleSets={items}
                    used={option.claims > 0}
                  />
                  <RetireOption option={option} />
                </>
              )}
            </>
          ) : (
            <EmptyState>{t('notFound')}</EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}

export function NewOptionPage(): ReactNode {
  const ruleSets = useQuery(ruleSetsQuery);
  const [start] = useState(() => newDraft(new Date().toISOString().slice(0, 10)));
  return (
    <Page title={t('offer')} lead={t('newLead')} actions={<Back />}>
      <Loaded query={ruleSets} lines={6}>
        {(data) => <OptionForm id={null} start={start} ruleSets={data.items} used={false} />}
      </Loaded>
    </Page>
  );
}

function Back(): ReactNode {
  return (
    <Link to="/setup/credit-options" className="setup-back">
      <Icon name="back" /> {t('allOptions')}
    </Link>
  );
}
