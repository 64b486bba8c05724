import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { providerOptionsQuery, ruleSetsQuery } from '../../api/provider/setup.js';
import { countOf } from '../../ui/words/dates.js';
import { Icon } from '../../ui/icons.js';
import { Notice, EmptyState } from '../../ui/notices.js';
import { Page } from '../../ui/page.js';
import { draftOf, newDraft } from './option-draft.js';
import { OptionForm } from './option-form.js';
import { OptionState } from './option-state.js';
import { RetireOption } from './retire-option.js';
import { Loaded, together } from '../../ui/loaded.js';

/** One credit option: what is set, what follows from a change, and its end. */
export function OptionPage(): ReactNode {
  const { optionId } = useParams({
    from: '/signed-in/administrator/setup/credit-options/$optionId',
  });
  const options = useQuery(providerOptionsQuery);
  const ruleSets = useQuery(ruleSetsQuery);
  const option = options.data?.items.find(({ id }) => id === optionId);
  return (
    <Page title={option?.title ?? 'Credit option'} actions={<Back />}>
      <Loaded query={together(options, ruleSets)} what="the credit option" lines={6}>
        {([, { items }]) =>
          option ? (
            <>
              <div className="option-standing">
                <OptionState option={option} />
                {option.whyNot ? <p className="muted">{option.whyNot}</p> : null}
              </div>
              {option.claims > 0 ? (
                <Notice
                  title={`${countOf(option.claims, 'claim was made', 'claims were made')} under it`}
                >
                  <p>
                    They and their certificates stay as they are, whatever you change. Its rule set
                    stays too: to offer other rules, retire this option and offer another.
                  </p>
                </Notice>
              ) : null}
              {option.state === 'retired' ? (
                <p>Nothing can be claimed under it any more, and it stays as it was.</p>
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
            <EmptyState>Your provider has no such credit option.</EmptyState>
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
    <Page
      title="Offer credit"
      lead="Learners may claim for what they complete from the day it opens. Credit is designated in advance, never afterwards."
      actions={<Back />}
    >
      <Loaded query={ruleSets} what="the rules" lines={6}>
        {(data) => <OptionForm id={null} start={start} ruleSets={data.items} used={false} />}
      </Loaded>
    </Page>
  );
}

function Back(): ReactNode {
  return (
    <Link to="/setup/credit-options" className="setup-back">
      <Icon name="back" /> All credit options
    </Link>
  );
}
