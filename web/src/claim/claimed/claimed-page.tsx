import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { certificateQuery } from '../../api/learner/certificates.js';
import { claimQuery } from '../../api/learner/credit.js';
import type { Claim } from '../../api/types.js';
import { useTimeZone } from '../../frame/session.js';
import { CertificateCard } from '../../certificates/certificate-card.js';
import { dayOfInstant, instantInWords } from '../../ui/words/dates.js';
import { Notice } from '../../ui/notices.js';
import { Page } from '../../ui/page.js';
import { StateMark } from '../../ui/state-mark.js';
import { Arithmetic } from '../judgement/arithmetic.js';
import {
  amountsInWords,
  creditsOf,
  haveSeveralDays,
  subjectInWords,
} from '../judgement/claim-words.js';
import { Findings } from '../judgement/findings.js';
import { HeldNotice } from '../judgement/held-notice.js';
import { t } from './messages.js';
import { TakingBack } from './taking-back.js';
import { Loaded, LoadedPage } from '../../ui/loaded.js';

/** A claim after it was made: the certificate, and why the credit was awarded. */
export function ClaimedPage(): ReactNode {
  const { claimId } = useParams({ from: '/signed-in/clinician/claims/$claimId' });
  const claim = useQuery(claimQuery(claimId));
  return (
    <LoadedPage
      query={claim}
      title={t('title')}
      failed={t('failed')}
      gone={{
        title: t('notFound'),
        text: t.rich('seeCredits', { link: <Link to="/credits" /> }),
      }}
    >
      {(data) => <Claimed claim={data} />}
    </LoadedPage>
  );
}

function Claimed({ claim }: { claim: Claim }): ReactNode {
  const timeZone = useTimeZone();
  const amount = amountsInWords(creditsOf(claim.parts));
  const day = claim.completedOn;
  const claimedAt = instantInWords(claim.claimedAt, timeZone);
  return (
    <Page
      title={titleOf(claim, amount)}
      heading={amount}
      lead={
        <>
          <StateMark state={claim.state} />{' '}
          {claim.provider
            ? t.rich('claimedFrom', {
                day,
                claimedAt,
                provider: <bdi>{claim.provider.name}</bdi>,
              })
            : t('claimedForLog', { day, claimedAt })}
        </>
      }
      className="claimed"
    >
      {claim.revocation ? (
        <Notice
          tone="bad"
          title={t('revokedOn', { day: dayOfInstant(claim.revocation.at, timeZone) })}
        >
          <p dir="auto">{claim.revocation.reason}</p>
          <p>
            {claim.revocation.act === 'spent' ? t('revokedForMisconduct') : t('claimUnderAnother')}
          </p>
        </Notice>
      ) : null}
      {claim.state === 'held' && claim.hold ? (
        <HeldNotice hold={claim.hold} provider={claim.provider} made />
      ) : null}
      {claim.decline ? (
        <Notice
          tone="bad"
          title={t('declinedOn', { day: dayOfInstant(claim.decline.at, timeZone) })}
        >
          <p dir="auto">{claim.decline.reason}</p>
          <p>
            {claim.decline.act === 'spent'
              ? t('declinedForMisconduct')
              : t('declinedClaimUnderAnother')}
          </p>
        </Notice>
      ) : null}
      <OtherEnds claim={claim} />
      {claim.provider?.demonstration ? <Notice>{t('demonstration')}</Notice> : null}
      <div className="claimed-columns">
        <section aria-labelledby="certificate">
          <h2 id="certificate" className="section-heading">
            {claim.parts.length > 1 ? t('documents') : t('certificate')}
          </h2>
          {neverAwarded(claim) ? <p>{t('noDocument')}</p> : null}
          {(neverAwarded(claim) ? [] : claim.parts).map((part) => (
            <PartDocument
              key={`${part.unit} ${part.completedOn}`}
              part={part}
              alone={claim.parts.length === 1}
              dated={haveSeveralDays(claim.parts)}
            />
          ))}
          <TakingBack claim={claim} />
        </section>
        <section aria-labelledby="met">
          <h2 id="met" className="section-heading">
            {neverAwarded(claim) ? t('howJudged') : t('howAwarded')}
          </h2>
          <ClaimedFor claim={claim} />
          <Arithmetic
            lines={claim.arithmetic}
            amount={claim.amount}
            creditName={claim.creditName}
            parts={claim.parts}
          />
          <Findings findings={claim.findings} folded />
        </section>
      </div>
      <p className="page-next">
        {claim.cycleIds.length > 0 && claim.state !== 'withdrawn' ? (
          <>
            {t.rich('elsewhere', {
              link: <Link to="/claim" search={{ cycles: claim.cycleIds.join(',') }} />,
            })}{' '}
          </>
        ) : null}
        {t.rich('next', { read: <Link to="/" />, credits: <Link to="/credits" /> })}
      </p>
    </Page>
  );
}

function neverAwarded({ state }: Claim): boolean {
  return state === 'held' || state === 'declined';
}

function titleOf({ state }: Claim, amount: string): string {
  return state === 'awarded' || state === 'upheld' || state === 'reduced'
    ? amount
    : t(`title.${state}`, { amount });
}

/** That it was reduced or taken back, and the claims before and after it. */
function OtherEnds({ claim }: { claim: Claim }): ReactNode {
  const timeZone = useTimeZone();
  const { reduction, withdrawal, parts, replaces, replacedBy } = claim;
  return (
    <>
      {reduction ? (
        <Notice tone="care" title={t('reducedOn', { day: dayOfInstant(reduction.at, timeZone) })}>
          <p dir="auto">{reduction.reason}</p>
          <p>
            {t.rich('stillCounted', {
              amount: (
                <strong>
                  {amountsInWords(parts.map((part) => ({ ...part, amount: part.left })))}
                </strong>
              ),
            })}
          </p>
        </Notice>
      ) : null}
      {withdrawal ? (
        <Notice title={t('withdrawnOn', { day: dayOfInstant(withdrawal.at, timeZone) })}>
          <p>
            {t('tookBack')}{' '}
            {replacedBy ? (
              <Link to="/claims/$claimId" params={{ claimId: replacedBy }}>
                {t('seeReplacement')}
              </Link>
            ) : (
              <Again claim={claim} />
            )}
          </p>
        </Notice>
      ) : null}
      {replaces ? (
        <p>
          {t.rich('replaces', {
            link: <Link to="/claims/$claimId" params={{ claimId: replaces }} />,
          })}
        </p>
      ) : null}
    </>
  );
}

/** Where what was withdrawn is claimed again. */
function Again({ claim: { reading, cycleIds } }: { claim: Claim }): ReactNode {
  if (reading) {
    return (
      <Link to="/claim/reading" search={{ from: reading.from, to: reading.to }}>
        {t('claimDaysAgain')}
      </Link>
    );
  }
  return cycleIds.length > 0 ? (
    <Link to="/claim" search={{ cycles: cycleIds.join(',') }}>
      {t('claimAgain')}
    </Link>
  ) : null;
}

/** One kind of credit that the claim came to in one year, with its document or the word that it has none. */
function PartDocument(props: {
  part: Claim['parts'][number];
  alone: boolean;
  dated: boolean;
}): ReactNode {
  const { part, alone, dated } = props;
  const amount = <strong>{amountsInWords([part])}</strong>;
  return (
    <div className="part-document">
      {alone ? null : (
        <p>{dated ? t.rich('partOn', { part: amount, day: part.completedOn }) : amount}</p>
      )}
      {part.certificateId ? (
        <ClaimCertificate id={part.certificateId} />
      ) : (
        <p>{t.rich('ownRecord', { link: <Link to="/credits" /> })}</p>
      )}
    </div>
  );
}

function ClaimedFor({ claim }: { claim: Claim }): ReactNode {
  if (claim.questions.length === 0) {
    return (
      <p className="claimed-question" dir="auto">
        {subjectInWords(claim)}
      </p>
    );
  }
  return claim.questions.map((question) => (
    <p key={question} className="claimed-question">
      <q dir="auto">{question}</q>
    </p>
  ));
}

function ClaimCertificate({ id }: { id: string }): ReactNode {
  const certificate = useQuery(certificateQuery(id));
  return (
    <Loaded query={certificate} lines={6}>
      {(data) => <CertificateCard certificate={data} level={3} />}
    </Loaded>
  );
}
