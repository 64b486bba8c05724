import type { ReactNode } from 'react';
import type { CertificateSummary } from '../api/types.js';
import { useTimeZone } from '../frame/session.js';
import { dayOfInstant } from '../ui/words/dates.js';

type TimeZone = string | undefined;

/** What there is to say of each state; null where its word says all. */
const sentences: Readonly<
  Record<CertificateSummary['status'], (of: CertificateSummary, timeZone: TimeZone) => ReactNode>
> = {
  valid: () => null,
  superseded: ({ supersession }, timeZone) =>
    supersession && (
      <p className="certificate-superseded">
        A later certificate, No. {supersession.serial}, has taken its place on{' '}
        {dayOfInstant(supersession.at, timeZone)}: <span dir="auto">{supersession.reason}</span>
      </p>
    ),
  revoked: ({ revocation, supersession }, timeZone) =>
    revocation && (
      <p className="certificate-revoked">
        Revoked on {dayOfInstant(revocation.at, timeZone)}:{' '}
        <span dir="auto">{revocation.reason}</span>
        {supersession && Date.parse(supersession.at) > Date.parse(revocation.at)
          ? ` The credit was reinstated: certificate No. ${supersession.serial} has taken its place.`
          : ''}
      </p>
    ),
};

/** Why a certificate does not count any more, and since when. */
export function CertificateState({ certificate }: { certificate: CertificateSummary }): ReactNode {
  const timeZone = useTimeZone();
  return sentences[certificate.status](certificate, timeZone);
}
