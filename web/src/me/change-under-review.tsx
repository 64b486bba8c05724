import type { ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  profileDocumentAddress,
  profileReviewQuery,
  uploadProfileDocument,
  withdrawProfileChange,
  profileReviewChanged,
} from '../api/accounts.js';
import type { ProfileChange } from '../api/types.js';
import { useTimeZone } from '../frame/session.js';
import { BothSides } from '../profile/both-sides.js';
import { Button } from '../ui/button.js';
import { dayOfInstant } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { ErrorNotice, Notice } from '../ui/notices.js';
import {
  SupportingDocumentChoice,
  supportingDocumentInWords,
} from '../ui/forms/supporting-document-choice.js';
import { useToast } from '../ui/toast.js';

const mostSupportingDocuments = 5;

/** The change of the profile that waits, with what was proposed, its supporting documents and the way back; or that the last one was declined. */
export function ChangeUnderReview(): ReactNode {
  const change = useQuery(profileReviewQuery).data?.change;
  if (change?.state !== 'waiting' && change?.state !== 'declined') return null;
  return (
    <div className="change-under-review">
      {change.state === 'waiting' ? <Waiting change={change} /> : <Declined change={change} />}
    </div>
  );
}

function Waiting({ change }: { change: ProfileChange }): ReactNode {
  const timeZone = useTimeZone();
  const toast = useToast();
  const queryClient = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => withdrawProfileChange(change.id),
    onSuccess: (review) => {
      queryClient.setQueryData(profileReviewQuery.queryKey, review);
      toast('The change is withdrawn');
    },
  });
  return (
    <Notice tone="care" title="Waiting for review" live>
      <p>
        You asked for this on {dayOfInstant(change.proposedAt, timeZone)}. Certificates rest on your
        profile, so the provider looks at it first. Until then you go on as you are.
      </p>
      <BothSides change={change} />
      <div className="profile-documents">
        {change.proofs.map((file, index) => (
          <a
            key={file.id}
            href={profileDocumentAddress(change.id, file.id)}
            download
            className="document-link"
          >
            <Icon name="download" />
            Proof {index + 1}, {supportingDocumentInWords(file)}
          </a>
        ))}
        {change.proofs.length === 0 ? (
          <p>
            Add a document that proves it, such as your licence or a marriage certificate. Without
            one, the review takes longer.
          </p>
        ) : null}
        {change.proofs.length < mostSupportingDocuments ? (
          <SupportingDocumentChoice
            label={change.proofs.length > 0 ? 'Add another proof' : 'Add a proof'}
            upload={(file, onProgress) => uploadProfileDocument(change.id, file, onProgress)}
            onDone={() => {
              toast('Proof saved');
              return profileReviewChanged(queryClient);
            }}
          />
        ) : null}
      </div>
      {withdraw.isError ? <ErrorNotice error={withdraw.error} /> : null}
      <Button busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
        Withdraw the change
      </Button>
    </Notice>
  );
}

function Declined({ change }: { change: ProfileChange }): ReactNode {
  const timeZone = useTimeZone();
  return (
    <Notice
      title={`Your last change was declined on ${dayOfInstant(change.endedAt ?? '', timeZone)}`}
    >
      <p dir="auto">{change.reason}</p>
      <BothSides change={change} />
    </Notice>
  );
}
