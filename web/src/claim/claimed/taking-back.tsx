import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { asProblem } from '../../api/problem.js';
import type { Claim } from '../../api/types.js';
import { useTimeZone } from '../../frame/session.js';
import { Button } from '../../ui/button.js';
import { instantInWords } from '../../ui/words/dates.js';
import { ErrorNotice } from '../../ui/notices.js';
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
        Correct or withdraw
      </h3>
      <p>
        This is your own record.{' '}
        {claim.reading
          ? 'You can correct its days and what you wrote, or withdraw it.'
          : 'You can withdraw it, change what you wrote and claim it again.'}{' '}
        What is withdrawn no longer counts, stays in your log as withdrawn, and its learning can be
        claimed again.
      </p>
      {withdrawal.isError ? <ErrorNotice error={asProblem(withdrawal.error)} /> : null}
      <div className="taking-back-actions">
        {claim.reading ? (
          <Link
            className="button button-plain"
            to="/claims/$claimId/again"
            params={{ claimId: claim.id }}
          >
            Correct this claim
          </Link>
        ) : null}
        <Button busy={withdrawal.isPending} onClick={() => withdrawal.mutate()}>
          Withdraw this claim
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
          Claimed under a wrong profile?
        </h3>
        <p>
          Your profile has changed since. Until {end}, and until somebody else relies on the
          certificate, you can claim again with your profile as it is now. The new certificate takes
          the place of this one, which then says superseded, and <bdi>{provider}</bdi> is told.
        </p>
        <Link
          className="button button-plain"
          to="/claims/$claimId/again"
          params={{ claimId: claim.id }}
        >
          See what it would come to now
        </Link>
      </section>
    );
  }
  if (why === 'profile-unchanged') {
    return (
      <p className="taking-back-note">
        Was your profile wrong? Correct it under <Link to="/me">Me</Link> and claim again by {end},
        as long as nobody else relies on the certificate.
      </p>
    );
  }
  if (why === 'under-review') {
    return (
      <p className="taking-back-note">
        The change to your profile is waiting for review because other certificates rely on it too.
        Once it is accepted, you can claim again as long as nobody else relies on the certificate.
        The waiting time does not count towards your 14 days.
      </p>
    );
  }
  return why === 'relied-on' ? (
    <p className="taking-back-note">
      Others rely on this claim: its certificate was checked, or a transcript lists it. It can no
      longer be claimed again; if something is wrong, ask <bdi>{provider}</bdi>.
    </p>
  ) : null;
}
