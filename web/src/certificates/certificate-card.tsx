import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { profileQuery } from '../api/accounts.js';
import { certificatePdf } from '../api/learner/certificates.js';
import type { CertificateSummary } from '../api/types.js';
import { dayInWords } from '../ui/words/dates.js';
import { Icon } from '../ui/icons.js';
import { StateMark } from '../ui/state-mark.js';
import { CertificateState } from './certificate-state.js';
import { CopyLink } from './copy-link.js';
import { t } from './messages.js';
import { hasEarlierName } from './printed-name.js';

const hidden = <span className="visually-hidden" />;

/** A certificate as a small picture, with its state and what can be done with it. */
export function CertificateCard(props: {
  certificate: CertificateSummary;
  level: 2 | 3;
}): ReactNode {
  const { certificate, level } = props;
  const Heading = `h${level}` as const;
  const page = { to: '/certificates/$certificateId', params: { certificateId: certificate.id } };
  return (
    <article className="certificate-card" aria-labelledby={`certificate-${certificate.id}`}>
      <Link {...page} className="certificate-picture-link" tabIndex={-1} aria-hidden="true">
        <Picture certificate={certificate} />
      </Link>
      <div className="certificate-words">
        <Heading id={`certificate-${certificate.id}`}>
          <Link {...page} className="certificate-link">
            {certificate.creditLine}
          </Link>
        </Heading>
        <p className="certificate-facts">
          {t.rich('stateAndDay', {
            state: <StateMark state={certificate.status} />,
            day: certificate.completedOn,
          })}
          <span className="certificate-serial">{t('number', { serial: certificate.serial })}</span>
        </p>
        <CertificateState certificate={certificate} />
        <EarlierName certificate={certificate} />
        <p className="certificate-actions">
          <a className="button button-plain" href={certificatePdf(certificate.id)} download>
            <Icon name="download" />
            {t.rich('downloadOf', { hidden, serial: certificate.serial })}
          </a>
          <Link
            className="button button-quiet"
            to="/verify/$verificationId"
            params={{ verificationId: certificate.verificationId }}
          >
            {t.rich('verifyOf', { hidden, serial: certificate.serial })}
          </Link>
          <CopyLink url={certificate.verifyUrl} serial={certificate.serial} />
        </p>
      </div>
    </article>
  );
}

/** Shows when a certificate has a different name from the profile; it can be reissued on its page. */
function EarlierName({ certificate }: { certificate: CertificateSummary }): ReactNode {
  const profile = useQuery(profileQuery);
  if (!profile.data || !hasEarlierName(certificate, profile.data)) return null;
  return (
    <p className="certificate-earlier">
      {t.rich('hasEarlierName', {
        name: <bdi>{certificate.name}</bdi>,
        link: <Link to="/certificates/$certificateId" params={{ certificateId: certificate.id }} />,
        hidden,
        serial: certificate.serial,
      })}
    </p>
  );
}

function Picture({ certificate }: { certificate: CertificateSummary }): ReactNode {
  const { status } = certificate;
  return (
    <div className={`certificate-picture certificate-${status}`}>
      <span className="picture-title" dir="auto">
        {certificate.title}
      </span>
      <span className="picture-name" dir="auto">
        {certificate.name}
      </span>
      <span className="picture-credit">{certificate.creditLine}</span>
      <span className="picture-line">{dayInWords(certificate.completedOn)}</span>
      <span className="picture-code" />
      {status === 'valid' ? null : <span className="picture-stamp">{t(`stamp.${status}`)}</span>}
    </div>
  );
}
