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
import { t } from './messages.js';

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
      toast(t('changeWithdrawn'));
    },
  });
  return (
    <Notice tone="care" title={t('waiting')} live>
      <p>{t('whyWaiting', { day: dayOfInstant(change.proposedAt, timeZone) })}</p>
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
            {t('document', { number: index + 1, file: supportingDocumentInWords(file) })}
          </a>
        ))}
        {change.proofs.length === 0 ? <p>{t('addDocumentHint')}</p> : null}
        {change.proofs.length < mostSupportingDocuments ? (
          <SupportingDocumentChoice
            label={change.proofs.length > 0 ? t('addAnotherDocument') : t('addDocument')}
            upload={(file, onProgress) => uploadProfileDocument(change.id, file, onProgress)}
            onDone={() => {
              toast(t('documentSaved'));
              return profileReviewChanged(queryClient);
            }}
          />
        ) : null}
      </div>
      {withdraw.isError ? <ErrorNotice error={withdraw.error} /> : null}
      <Button busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {t('withdrawChange')}
      </Button>
    </Notice>
  );
}

function Declined({ change }: { change: ProfileChange }): ReactNode {
  const timeZone = useTimeZone();
  return (
    <Notice title={t('declined', { day: dayOfInstant(change.endedAt ?? '', timeZone) })}>
      <p dir="auto">{change.reason}</p>
      <BothSides change={change} />
    </Notice>
  );
}
