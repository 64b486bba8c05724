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

/** One change of a profile: both sides, the supporting document to download, and the decision. */
export function ProfileChangePage(): ReactNode {
  const { learnerId, changeId } = useParams({
    from: '/signed-in/administrator/profile-changes/$learnerId/$changeId',
  });
  const change = useQuery(profileChangeQuery(learnerId, changeId));
  return (
    <LoadedPage
      query={change}
      title="Profile change"
      what="the change"
      failed="Profile change"
      gone={{
        title: 'Profile change not found',
        text: (
          <>
            The address is mistyped, or no certificate of yours rests on this profile. See{' '}
            <Link to="/profile-changes">all profile changes</Link>.
          </>
        ),
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
      title={`Profile change of ${before.name}`}
      lead={
        <>
          <StateMark state={state} /> Proposed on {dayOfInstant(change.proposedAt)}.{' '}
          <Link to="/audit" search={{ q: before.name }}>
            Claims under this name
          </Link>
        </>
      }
      className="profile-change"
    >
      <div className="profile-change-body">
        <BothSides change={change} />
        <section aria-labelledby="proofs">
          <h2 id="proofs" className="section-heading">
            Proof
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
                Proof {index + 1}, {supportingDocumentInWords(file)}
              </a>
            ))}
            {proofs.length === 0 ? (
              <p className="muted">The learner has uploaded nothing that shows it.</p>
            ) : (
              <p className="field-hint">
                The learner made these files. Open them as you would open any attachment.
              </p>
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
  if (state === 'passed') {
    return (
      <Notice>It passed at once and needs no decision. You are told so that you can see it.</Notice>
    );
  }
  const day = endedAt ? dayOfInstant(endedAt) : '';
  if (state === 'withdrawn') return <Notice>The learner withdrew it on {day}.</Notice>;
  return (
    <Notice title={`${state === 'accepted' ? 'Accepted' : 'Declined'} on ${day}`}>
      <p dir="auto">{reason}</p>
      {decidedBy ? (
        <p className="muted">
          by <bdi>{decidedBy}</bdi>
        </p>
      ) : null}
    </Notice>
  );
}
