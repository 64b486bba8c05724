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
import { creditsInWords, plainAmount } from '../../ui/words/amount.js';
import { Button } from '../../ui/button.js';
import { ErrorNotice, Notice } from '../../ui/notices.js';
import { StateMark } from '../../ui/state-mark.js';
import { useToast } from '../../ui/toast.js';
import { t } from './messages.js';
import { SupportingDocumentField } from './supporting-document-field.js';

/** One self-reported credit: what it is, where it counts, its supporting document, and what can be done with it. */
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
          {credit.provider
            ? t.rich('withProvider', {
                title: credit.title,
                muted: <span className="muted" />,
                provider: credit.provider,
              })
            : credit.title}
        </p>
        <p className="muted">
          {t.rich('facts', {
            figures: <span className="figures" />,
            amount: credit.unit
              ? t('amountOfUnit', { amount: plainAmount(credit.amount), unit: credit.unit })
              : creditsInWords(credit.amount),
            day: credit.completedOn,
          })}
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
            {t('restore')}
          </Button>
        ) : (
          <>
            <Button look="quiet" onClick={onCorrect} aria-label={t('correctNamed', credit)}>
              {t('correct')}
            </Button>
            <Button
              look="quiet"
              busy={withdraw.isPending}
              onClick={() => withdraw.mutate()}
              aria-label={t('withdrawNamed', credit)}
            >
              {t('withdraw')}
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
      toast(t('countsToo', credit), () => undo.mutate());
      await refresh();
    },
  });
  const [first] = credit.duplicates;
  if (!first) return null;
  return (
    <Notice tone="care" title={t('enteredTwice')}>
      <p>
        {t.rich(first.because === 'proof' ? 'sameFile' : 'looksSame', {
          title: <bdi>{first.title}</bdi>,
          day: first.completedOn,
        })}
      </p>
      <Button busy={distinguish.isPending} onClick={() => distinguish.mutate()}>
        {t('different')}
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
    return { name: profile?.name ?? profileId, category: category?.name };
  });
  const counts = places.flatMap(({ name, category }) => (category ? [{ name, category }] : []));
  const removed = places.filter(({ category }) => category === undefined);
  return (
    <>
      {counts.length > 0 ? (
        <p className="muted">
          {t('countsAs', {
            places: counts
              .map(({ name, category }) => t('place', { category, requirement: name }))
              .join(', '),
          })}
        </p>
      ) : null}
      {removed.map(({ name }) => (
        <p key={name}>{t.rich('categoryRemoved', { requirement: <bdi>{name}</bdi> })}</p>
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
      toast(t('withdrawn', { title }), () => restore.mutate());
      await refresh();
    },
  });
  return { withdraw, restore };
}
