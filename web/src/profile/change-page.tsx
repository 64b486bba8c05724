import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { profileChangeQuery, reviewedDocumentAddress } from '../api/provider/profile-changes.js';
import type { ReviewedChange } from '../api/types.js';
import { dayOfInstant } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { Notice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { supportingDocumentInWords } from '../ui/forms/supporting-document-choice.js';
import { StateMark } from '../ui/state-mark.js';
import { BothSides } from './both-sides.js';
import { DecideChange } from './decide-change.js';
import { LoadedPage } from '../ui/loaded.js';
import { t } from './review-messages.js';

/** One change of a profile: both sides, the supporting document to download, and the decision. */
export function ProfileChangePage(): ReactNode {
  const { learnerId, changeId } = useParams({
    from: '/signed-in/administrator/profile-changes/$learnerId/$changeId',
  });
  const change = useQuery(profileChangeQuery(learnerId, changeId));
  return (
    <LoadedPage
      query={change}
      title={t('change')}
      failed={t('changeFailed')}
      gone={{
        title: t('notFound'),
        text: t.rich('seeAll', { link: <Link to="/profile-changes" /> }),
      }}
    >
      {(data) => <Change change={data} />}
    </LoadedPage>
  );
}

function Change({ change }: { change: ReviewedChange }): ReactNode {
  const { learnerId, id, state, before, proofs } = change;
  return (
    <Page
      title={t('changeOf', { name: before.name })}
      lead={t.rich('stateAndClaims', {
        state: <StateMark state={state} />,
        day: dayOfInstant(change.proposedAt),
        link: <Link to="/audit" search={{ q: before.name }} />,
      })}
      className="profile-change"
    >
      <div className="profile-change-body">
        <BothSides change={change} />
        <section aria-labelledby="proofs">
          <h2 id="proofs" className="section-heading">
            {t('documents')}
            <span className="section-count">{proofs.length}</span>
          </h2>
          <div className="profile-documents">
            {proofs.map((file, index) => (
              <a
                key={file.id}
                href={reviewedDocumentAddress(learnerId, id, file.id)}
                download
                className="document-link"
              >
                <Icon name="download" />
                {t('document', { number: index + 1, file: supportingDocumentInWords(file) })}
              </a>
            ))}
            {proofs.length === 0 ? (
              <p className="muted">{t('noDocuments')}</p>
            ) : (
              <p className="field-hint">{t('openWithCare')}</p>
            )}
          </div>
        </section>
        {state === 'waiting' ? <DecideChange change={change} /> : <Ended change={change} />}
      </div>
    </Page>
  );
}

function Ended({ change }: { change: ReviewedChange }): ReactNode {
  const { state, endedAt, decidedBy, reason } = change;
  if (state === 'passed') return <Notice>{t('acceptedAutomatically')}</Notice>;
  const day = endedAt ? dayOfInstant(endedAt) : '';
  if (state === 'withdrawn') return <Notice>{t('withdrawn', { day })}</Notice>;
  return (
    <Notice title={t(state === 'accepted' ? 'accepted' : 'declined', { day })}>
      <p dir="auto">{reason}</p>
      {decidedBy ? (
        <p className="muted">{t.rich('by', { administrator: <bdi>{decidedBy}</bdi> })}</p>
      ) : null}
    </Notice>
  );
}
