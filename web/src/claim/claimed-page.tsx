import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { certificateQuery } from '../api/certificates.js';
import { claimQuery } from '../api/credit.js';
import { Problem } from '../api/problem.js';
import type { Claim } from '../api/types.js';
import { useTimeZone } from '../app/session.js';
import { CertificateCard } from '../certificates/certificate-card.js';
import { plainAmount } from '../ui/amount.js';
import { dayInWords, dayOfInstant, instantInWords } from '../ui/dates.js';
import { ErrorNotice, Loading, Notice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { StateMark } from '../ui/state-mark.js';
import { Arithmetic } from './arithmetic.js';
import { subjectInWords } from './claim-words.js';
import { Findings } from './findings.js';

/** A claim after it was made: the certificate, and why the credit stands. */
export function ClaimedPage(): ReactNode {
  const { claimId } = useParams({ from: '/signed-in/clinician/claims/$claimId' });
  const claim = useQuery(claimQuery(claimId));
  if (claim.isPending) {
    return (
      <Page title="Claim">
        <Loading what="the claim" lines={8} />
      </Page>
    );
  }
  if (claim.isError) {
    const gone = claim.error instanceof Problem && claim.error.status === 404;
    return (
      <Page title={gone ? 'There is no such claim' : 'The claim could not be loaded'}>
        {gone ? (
          <p>
            All your claims are under <Link to="/credits">Credits</Link>.
          </p>
        ) : (
          <ErrorNotice error={claim.error} onRetry={claim.refetch} />
        )}
      </Page>
    );
  }
  return <Claimed claim={claim.data} />;
}

function Claimed({ claim }: { claim: Claim }): ReactNode {
  const timeZone = useTimeZone();
  const amount = claim.parts
    .map((part) => `${plainAmount(part.amount)} ${part.creditName}`)
    .join(' and ');
  return (
    <Page
      title={claim.revocation ? `Revoked: ${amount}` : amount}
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
        </Notice>
      ) : null}
      {claim.provider?.demonstration ? (
        <Notice>A demonstration: no credit was awarded.</Notice>
      ) : null}
      <div className="claimed-columns">
        <section aria-labelledby="certificate">
          <h2 id="certificate" className="section-heading">
            {claim.parts.length > 1 ? 'Documents' : 'Certificate'}
          </h2>
          {claim.parts.map((part) => (
            <PartDocument key={part.unit} part={part} alone={claim.parts.length === 1} />
          ))}
        </section>
        <section aria-labelledby="met">
          <h2 id="met" className="section-heading">
            Why it stands
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
        {claim.cycleIds.length > 0 ? (
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

/** One kind of credit that the claim came to, with its document or the word that it has none. */
function PartDocument(props: { part: Claim['parts'][number]; alone: boolean }): ReactNode {
  const { part, alone } = props;
  return (
    <div className="part-document">
      {alone ? null : (
        <p>
          <strong>
            {plainAmount(part.amount)} {part.creditName}
          </strong>
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
  if (certificate.isPending) return <Loading what="the certificate" lines={6} />;
  if (certificate.isError) {
    return <ErrorNotice error={certificate.error} onRetry={certificate.refetch} />;
  }
  return <CertificateCard certificate={certificate.data} level={3} />;
}
