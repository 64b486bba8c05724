import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  distinguishSelfReportedCredit,
  restoreSelfReportedCredit,
  undoDistinguishSelfReportedCredit,
  withdrawSelfReportedCredit,
  selfReportedCreditsChanged,
} from '../../api/learner/requirements.js';
import type { SelfReportedCredit, RequirementProfile } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { Button } from '../../ui/button.js';
import { dayInWords } from '../../ui/words/dates.js';
import { ErrorNotice, Notice } from '../../ui/notices.js';
import { StateMark } from '../../ui/state-mark.js';
import { useToast } from '../../ui/toast.js';
import { SupportingDocumentField } from './supporting-document-field.js';

/** One credit from elsewhere: what it is, where it counts, its supporting document, and what can be done with it. */
export function SelfReportedCreditLine(props: {
  credit: SelfReportedCredit;
  profiles: readonly RequirementProfile[];
  onCorrect: () => void;
}): ReactNode {
  const { credit, profiles, onCorrect } = props;
  const withdrawn = credit.withdrawnAt !== null;
  const { withdraw, restore } = useWithdrawal(credit);
  const failed = withdraw.error ?? restore.error;
  return (
    <li className="line self-reported-credit">
      <div>
        <p className="external-title">
          {credit.title}
          {credit.provider ? <span className="muted"> · {credit.provider}</span> : null}
        </p>
        <p className="muted">
          <span className="figures">
            {plainAmount(credit.amount)} {credit.unit ?? 'credits'}
          </span>
          {' · '}
          {dayInWords(credit.completedOn)} · self-reported
        </p>
        <Places credit={credit} profiles={profiles} />
        {credit.note ? <p className="external-note">{credit.note}</p> : null}
        {withdrawn ? null : <Lookalike credit={credit} />}
        <SupportingDocumentField credit={credit} />
        {failed ? <ErrorNotice error={failed} /> : null}
      </div>
      <div className="external-actions">
        {withdrawn ? <StateMark state="withdrawn" /> : null}
        {withdrawn ? (
          <Button look="quiet" busy={restore.isPending} onClick={() => restore.mutate()}>
            Restore
          </Button>
        ) : (
          <>
            <Button look="quiet" onClick={onCorrect} aria-label={`Correct ${credit.title}`}>
              Correct
            </Button>
            <Button
              look="quiet"
              busy={withdraw.isPending}
              onClick={() => withdraw.mutate()}
              aria-label={`Withdraw ${credit.title}`}
            >
              Withdraw
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

/** That it looks the same as another, so that one of both counts; and the learner's word that they differ. */
function Lookalike({ credit }: { credit: SelfReportedCredit }): ReactNode {
  const queryClient = useQueryClient();
  const toast = useToast();
  const refresh = () => selfReportedCreditsChanged(queryClient);
  const undo = useMutation({
    mutationFn: () => undoDistinguishSelfReportedCredit(credit.id),
    onSettled: refresh,
  });
  const distinguish = useMutation({
    mutationFn: () => distinguishSelfReportedCredit(credit.id),
    onSuccess: async () => {
      toast(`${credit.title} counts as well`, () => undo.mutate());
      await refresh();
    },
  });
  const [first] = credit.duplicates;
  if (!first) return null;
  return (
    <Notice tone="care" title="Entered twice?">
      <p>
        {first.because === 'proof' ? 'The same file proves ' : 'It looks the same as '}
        <bdi>{first.title}</bdi>, {dayInWords(first.completedOn)}. Only one of them counts until you
        say that they are different.
      </p>
      <Button busy={distinguish.isPending} onClick={() => distinguish.mutate()}>
        They are different
      </Button>
      {distinguish.isError ? <ErrorNotice error={distinguish.error} /> : null}
    </Notice>
  );
}

/** Where the learner says that it counts, and that they removed the category that it was in. */
function Places(props: {
  credit: SelfReportedCredit;
  profiles: readonly RequirementProfile[];
}): ReactNode {
  const places = props.credit.countsAs.map(({ profileId, bucketId: categoryId }) => {
    const profile = props.profiles.find(({ id }) => id === profileId);
    const category = profile?.buckets.find(({ id }) => id === categoryId);
    return { name: profile?.name ?? profileId, bucket: category?.name };
  });
  const counts = places.filter(({ bucket: category }) => category !== undefined);
  const removed = places.filter(({ bucket: category }) => category === undefined);
  return (
    <>
      {counts.length > 0 ? (
        <p className="muted">
          Counts as {counts.map(({ name, bucket: category }) => `${category} (${name})`).join(', ')}
        </p>
      ) : null}
      {removed.map(({ name }) => (
        <p key={name}>
          Its category in <bdi>{name}</bdi> was removed. Correct it to say where it counts.
        </p>
      ))}
    </>
  );
}

function useWithdrawal({ id, title }: SelfReportedCredit) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const refresh = () => selfReportedCreditsChanged(queryClient);
  const restore = useMutation({
    mutationFn: () => restoreSelfReportedCredit(id),
    onSettled: refresh,
  });
  const withdraw = useMutation({
    mutationFn: () => withdrawSelfReportedCredit(id),
    onSuccess: async () => {
      toast(`${title} is withdrawn`, () => restore.mutate());
      await refresh();
    },
  });
  return { withdraw, restore };
}
