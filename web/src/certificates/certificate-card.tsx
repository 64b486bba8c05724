import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { certificatePdf } from '../api/certificates.js';
import type { CertificateSummary } from '../api/types.js';
import { useTimeZone, useUser } from '../app/session.js';
import { dayInWords, dayOfInstant } from '../ui/dates.js';
import { Icon } from '../ui/icons.js';
import { StateMark } from '../ui/state-mark.js';
import { useToast } from '../ui/toast.js';

/** A certificate as a small picture, with its state and what can be done with it. */
export function CertificateCard(props: {
  certificate: CertificateSummary;
  level: 2 | 3;
}): ReactNode {
  const { certificate, level } = props;
  const Heading = `h${level}` as const;
  const timeZone = useTimeZone();
  return (
    <article className="certificate-card" aria-labelledby={`certificate-${certificate.id}`}>
      <Picture certificate={certificate} />
      <div className="certificate-words">
        <Heading id={`certificate-${certificate.id}`}>{certificate.creditLine}</Heading>
        <p className="certificate-facts">
          <StateMark state={certificate.status} /> Completed on{' '}
          {dayInWords(certificate.completedOn)}
          <span className="certificate-serial">No. {certificate.serial}</span>
        </p>
        {certificate.revocation ? (
          <p className="certificate-revoked">
            Revoked on {dayOfInstant(certificate.revocation.at, timeZone)}:{' '}
            {certificate.revocation.reason}
          </p>
        ) : null}
        <p className="certificate-actions">
          <a className="button button-plain" href={certificatePdf(certificate.id)} download>
            <Icon name="download" />
            Download PDF<span className="visually-hidden"> of {certificate.serial}</span>
          </a>
          <Link
            className="button button-quiet"
            to="/verify/$verificationId"
            params={{ verificationId: certificate.verificationId }}
          >
            Verify<span className="visually-hidden"> {certificate.serial}</span>
          </Link>
          <CopyLink url={certificate.verifyUrl} serial={certificate.serial} />
        </p>
      </div>
    </article>
  );
}

function Picture({ certificate }: { certificate: CertificateSummary }): ReactNode {
  const user = useUser();
  return (
    <div className={`certificate-picture certificate-${certificate.status}`} aria-hidden="true">
      <span className="picture-title">{certificate.title}</span>
      <span className="picture-name">{user.profile?.name}</span>
      <span className="picture-credit">{certificate.creditLine}</span>
      <span className="picture-line">{dayInWords(certificate.completedOn)}</span>
      <span className="picture-code" />
      {certificate.status === 'revoked' ? <span className="picture-stamp">Revoked</span> : null}
    </div>
  );
}

function CopyLink({ url, serial }: { url: string; serial: string }): ReactNode {
  const toast = useToast();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url);
      toast('The address for verifying it was copied');
    } catch {
      toast(`This browser does not let pages copy. The address is ${url}`);
    }
  };
  return (
    <button type="button" className="button button-quiet" onClick={() => void copy()}>
      <Icon name="copy" />
      Copy link<span className="visually-hidden"> of {serial}</span>
    </button>
  );
}
