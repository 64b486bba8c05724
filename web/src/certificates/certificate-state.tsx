import type { ReactNode } from 'react';
import type { CertificateSummary } from '../api/types.js';
import { useTimeZone } from '../frame/session.js';
import { dayOfInstant } from '../ui/words/dates.js';
import { t } from './messages.js';

/** Why a certificate does not count any more, and since when. */
export function CertificateState({ certificate }: { certificate: CertificateSummary }): ReactNode {
  const { status, supersession, revocation } = certificate;
  const timeZone = useTimeZone();
  const facts = ({ at, reason }: { at: string; reason: string }) => ({
    day: dayOfInstant(at, timeZone),
    reason: <span dir="auto" />,
    why: reason,
  });
  if (status === 'superseded' && supersession) {
    return (
      <p className="certificate-superseded">
        {t.rich('superseded', { ...facts(supersession), serial: supersession.serial })}
      </p>
    );
  }
  if (status !== 'revoked' || !revocation) return null;
  const reinstated =
    supersession && Date.parse(supersession.at) > Date.parse(revocation.at) ? supersession : null;
  return (
    <p className="certificate-revoked">
      {reinstated
        ? t.rich('revokedAndReinstated', { ...facts(revocation), serial: reinstated.serial })
        : t.rich('revoked', facts(revocation))}
    </p>
  );
}
