import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { certificateQuery } from '../../api/learner/certificates.js';
import { claimQuery } from '../../api/learner/credit.js';
import type { Claim } from '../../api/types.js';
import { useTimeZone } from '../../frame/session.js';
import { CertificateCard } from '../../certificates/certificate-card.js';
import { plainAmount } from '../../ui/words/amount.js';
import { dayInWords, dayOfInstant, instantInWords } from '../../ui/words/dates.js';
import { Notice } from '../../ui/notices.js';
import { Page } from '../../ui/page.js';
import { StateMark } from '../../ui/state-mark.js';
import { Arithmetic } from '../judgement/arithmetic.js';
import { creditsOf, haveSeveralDays, subjectInWords } from '../judgement/claim-words.js';
import { Findings } from '../judgement/findings.js';
import { HeldNotice } from '../judgement/held-notice.js';
import { TakingBack } from './taking-back.js';
import { Loaded, LoadedPage } from '../../ui/loaded.js';

/** A claim after it was made: the certificate, and why the credit stands. */
export function ClaimedPage(): ReactNode {
  const { claimId } = useParams({ from: '/signed-in/clinician/claims/$claimId' });
  const claim = useQuery(claimQuery(claimId));
  return (
    <LoadedPage
      query={claim}
      title="Claim"
      what="the claim"
      failed="The claim could not be loaded"
      gone={{
        title: 'There is no such claim',
        text: (
          <>
            All your claims are under <Link to="/credits">Credits</Link>.
          </>
        ),
      }}
    >
      {(data) => <Claimed claim={data} />}
    </LoadedPage>
  );
}

function Claimed({ claim }: { claim: Claim }): ReactNode {
  const timeZone = useTimeZone();
  const amount = creditsOf(claim.parts)
    .map((part) => `${plainAmount(part.amount)} ${part.creditName}`)
    .join(' and ');
  return (
    <Page
      title={titleOf(claim, amount)}
      heading={amount}
      lead={
        <>
          <StateMark state={claim.state} /> Completed on {dayInWords(claim.completedOn)}, claimed on{' '}
          {instantInWords(claim.claimedAt, timeZone)}{' '}
          {claim.provider ? (
            <>
              from <bdi>{claim.provider.name}</bdi>
            </>
          ) : (
            'for your own log, which nobody audits'
          )}
        </>
      }
      className="claimed"
    >
      {claim.revocation ? (
        <Notice tone="bad" title={`Revoked on ${dayOfInstant(claim.revocation.at, timeZone)}`}>
          <p dir="auto">{claim.revocation.reason}</p>
          <p>
            {claim.revocation.act === 'spent'
              ? 'It was revoked for misconduct: the same learning cannot be claimed again.'
              : 'You may claim the same learning under another option.'}
          </p>
        </Notice>
      ) : null}
      {claim.state === 'held' && claim.hold ? (
        <HeldNotice hold={claim.hold} provider={claim.provider} made />
      ) : null}
      {claim.decline ? (
        <Notice tone="bad" title={`Declined on ${dayOfInstant(claim.decline.at, timeZone)}`}>
          <p dir="auto">{claim.decline.reason}</p>
          <p>
            {claim.decline.act === 'spent'
              ? 'No credit was awarded. It was declined for misconduct: the same learning cannot be claimed again.'
              : 'No credit was awarded. You may claim the same learning under another option.'}
          </p>
        </Notice>
      ) : null}
      <OtherEnds claim={claim} />
      {claim.provider?.demonstration ? (
        <Notice>A demonstration: no credit was awarded.</Notice>
      ) : null}
      <div className="claimed-columns">
        <section aria-labelledby="certificate">
          <h2 id="certificate" className="section-heading">
            {claim.parts.length > 1 ? 'Documents' : 'Certificate'}
          </h2>
          {neverAwarded(claim) ? <p>No document: nothing was awarded.</p> : null}
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
            {neverAwarded(claim) ? 'How it was judged' : 'How this was awarded'}
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
            Another body may count the same learning:{' '}
            <Link to="/claim" search={{ cycles: claim.cycleIds.join(',') }}>
              claim it elsewhere too
            </Link>
            .{' '}
          </>
        ) : null}
        <Link to="/">Read on</Link> or see <Link to="/credits">all your credits</Link>.
      </p>
    </Page>
  );
}

function neverAwarded({ state }: Claim): boolean {
  return state === 'held' || state === 'declined';
}

function titleOf({ state }: Claim, amount: string): string {
  if (state === 'held') return `Held for review: ${amount}`;
  if (state === 'declined') return `Declined: ${amount}`;
  if (state === 'revoked') return `Revoked: ${amount}`;
  return state === 'withdrawn' ? `Withdrawn: ${amount}` : amount;
}

/** That it was reduced or taken back, and the claims before and after it. */
function OtherEnds({ claim }: { claim: Claim }): ReactNode {
  const timeZone = useTimeZone();
  const { reduction, withdrawal, parts, replaces, replacedBy } = claim;
  return (
    <>
      {reduction ? (
        <Notice tone="care" title={`Reduced on ${dayOfInstant(reduction.at, timeZone)}`}>
          <p dir="auto">{reduction.reason}</p>
          <p>
            Counts now:{' '}
            <strong>
              {parts
                .map(({ left, creditName }) => `${plainAmount(left)} ${creditName}`)
                .join(' and ')}
            </strong>
          </p>
        </Notice>
      ) : null}
      {withdrawal ? (
        <Notice title={`Withdrawn on ${dayOfInstant(withdrawal.at, timeZone)}`}>
          <p>
            You took this claim back, and it no longer counts.{' '}
            {replacedBy ? (
              <Link to="/claims/$claimId" params={{ claimId: replacedBy }}>
                See the claim in its place
              </Link>
            ) : (
              <Again claim={claim} />
            )}
          </p>
        </Notice>
      ) : null}
      {replaces ? (
        <p>
          Made in the place of{' '}
          <Link to="/claims/$claimId" params={{ claimId: replaces }}>
            an earlier claim
          </Link>{' '}
          that you took back.
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
        Claim these days again
      </Link>
    );
  }
  return cycleIds.length > 0 ? (
    <Link to="/claim" search={{ cycles: cycleIds.join(',') }}>
      Claim it again
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
  return (
    <div className="part-document">
      {alone ? null : (
        <p>
          <strong>
            {plainAmount(part.amount)} {part.creditName}
          </strong>
          {dated ? `, completed on ${dayInWords(part.completedOn)}` : null}
        </p>
      )}
      {part.certificateId ? (
        <ClaimCertificate id={part.certificateId} />
      ) : (
        <p>
          This credit is your own record: it has no certificate, and nobody audits it. You can see
          it under <Link to="/credits">Credits</Link>.
        </p>
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
    <Loaded query={certificate} what="the certificate" lines={6}>
      {(data) => <CertificateCard certificate={data} level={3} />}
    </Loaded>
  );
}
