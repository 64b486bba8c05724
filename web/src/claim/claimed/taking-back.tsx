import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { asProblem } from '../../api/problem.js';
import type { Claim } from '../../api/types.js';
import { useTimeZone } from '../../frame/session.js';
import { Button } from '../../ui/button.js';
import { instantInWords } from '../../ui/words/dates.js';
import { ErrorNotice } from '../../ui/notices.js';
import { t } from './messages.js';
import { useWithdrawal } from './use-withdrawal.js';

/** What the learner may still do about a claim: until when, and what happens then. */
export function TakingBack({ claim }: { claim: Claim }): ReactNode {
  const { takingBack } = claim;
  if (!takingBack) return null;
  if (takingBack.may === 'withdraw') return <OwnLog claim={claim} />;
  const { provider } = claim;
  if (!provider || !takingBack.until) return null;
  return <AtProvider claim={claim} provider={provider.name} takingBack={takingBack} />;
}

function OwnLog({ claim }: { claim: Claim }): ReactNode {
  const withdrawal = useWithdrawal(claim);
  return (
    <section aria-labelledby="taking-back" className="taking-back">
      <h3 id="taking-back" className="section-heading">
        {t('correctOrWithdraw')}
      </h3>
      <p>
        {claim.reading ? t('ownReading') : t('ownCycles')} {t('afterWithdrawal')}
      </p>
      {withdrawal.isError ? <ErrorNotice error={asProblem(withdrawal.error)} /> : null}
      <div className="taking-back-actions">
        {claim.reading ? (
          <Link
            className="button button-plain"
            to="/claims/$claimId/again"
            params={{ claimId: claim.id }}
          >
            {t('correct')}
          </Link>
        ) : null}
        <Button busy={withdrawal.isPending} onClick={() => withdrawal.mutate()}>
          {t('withdraw')}
        </Button>
      </div>
    </section>
  );
}

type TakingBack = NonNullable<Claim['takingBack']>;

function AtProvider(props: { claim: Claim; provider: string; takingBack: TakingBack }): ReactNode {
  const { claim, provider, takingBack } = props;
  const timeZone = useTimeZone();
  const { may, until, why } = takingBack;
  const end = until ? instantInWords(until, timeZone) : '';
  if (may === 'claim-again') {
    return (
      <section aria-labelledby="taking-back" className="taking-back">
        <h3 id="taking-back" className="section-heading">
          {t('wrongProfile')}
        </h3>
        <p>{t.rich('mayClaimAgain', { end, provider: <bdi>{provider}</bdi> })}</p>
        <Link
          className="button button-plain"
          to="/claims/$claimId/again"
          params={{ claimId: claim.id }}
        >
          {t('seeAmount')}
        </Link>
      </section>
    );
  }
  if (why === 'profile-unchanged') {
    return (
      <p className="taking-back-note">
        {t.rich('profileUnchanged', { link: <Link to="/me" />, end })}
      </p>
    );
  }
  if (why === 'under-review') {
    return <p className="taking-back-note">{t('underReview')}</p>;
  }
  return why === 'relied-on' ? (
    <p className="taking-back-note">{t.rich('reliedOn', { provider: <bdi>{provider}</bdi> })}</p>
  ) : null;
}
