import type { ReactNode } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  certificateCredential,
  certificateMailQuery,
  certificatePdf,
  mailCertificate,
} from '../api/learner/certificates.js';
import type { Certificate } from '../api/types.js';
import { useUser } from '../frame/session.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icons.js';
import { ErrorNotice } from '../ui/notices.js';
import { useToast } from '../ui/toast.js';
import { CopyLink } from './copy-link.js';
import { t } from './messages.js';

/** What can be done with a certificate. */
export function CertificateActions(props: {
  certificate: Certificate;
  /** The PDF, once it was loaded. */
  file: ArrayBuffer | undefined;
  printing: boolean;
  /** Undefined while there is nothing to print. */
  onPrint: (() => void) | undefined;
}): ReactNode {
  const { certificate, file, printing, onPrint } = props;
  const { id, serial, verificationId, verifyUrl } = certificate;
  return (
    <section className="certificate-doing no-print" aria-label={t('actions')}>
      <div className="certificate-actions">
        <a className="button button-primary" href={certificatePdf(id)} download>
          <Icon name="download" />
          {t('download')}
        </a>
        <Button busy={printing} blocked={onPrint ? undefined : t('notDrawnYet')} onClick={onPrint}>
          <Icon name="print" />
          {printing ? t('preparing') : t('print')}
        </Button>
        <Share certificate={certificate} file={file} />
        <Link
          className="button button-quiet"
          to="/verify/$verificationId"
          params={{ verificationId }}
        >
          {t('verify')}
        </Link>
        <CopyLink url={verifyUrl} serial={serial} />
        <Send id={id} />
      </div>
      <p className="muted">
        {t.rich('forPrograms', {
          json: <Credential id={id} format="json" />,
          token: <Credential id={id} format="jwt" />,
        })}
      </p>
    </section>
  );
}

function Credential(props: {
  id: string;
  format: 'json' | 'jwt';
  children?: ReactNode;
}): ReactNode {
  return (
    <a href={certificateCredential(props.id, props.format)} download>
      {props.children}
    </a>
  );
}

/** Sends it by email, where this installation sends any. */
function Send({ id }: { id: string }): ReactNode {
  const { email } = useUser();
  const mail = useQuery(certificateMailQuery);
  const toast = useToast();
  const send = useMutation({
    mutationFn: () => mailCertificate(id),
    onSuccess: () => toast(t('emailed', { email })),
  });
  if (!mail.data?.available) return null;
  return (
    <>
      <Button look="quiet" busy={send.isPending} onClick={() => send.mutate()}>
        <Icon name="mail" />
        {t('email')}
      </Button>
      {send.isError ? <ErrorNotice error={send.error} /> : null}
    </>
  );
}

/** Gives the certificate to another program of the device, where the browser can: the file, else the address. */
function Share(props: { certificate: Certificate; file: ArrayBuffer | undefined }): ReactNode {
  const { certificate, file } = props;
  const toast = useToast();
  // Older browsers and those of most desktops have no such thing.
  if (!('share' in navigator)) return null;
  const title = t('sharedTitle', { credit: certificate.creditLine, name: certificate.name });
  const share = async (): Promise<void> => {
    const files = file
      ? [new File([file], `certificate-${certificate.serial}.pdf`, { type: 'application/pdf' })]
      : [];
    const withFile = { title, files };
    try {
      const able = files.length > 0 && navigator.canShare?.(withFile);
      await navigator.share(able ? withFile : { title, url: certificate.verifyUrl });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      toast(t('notShared'));
    }
  };
  return (
    <Button onClick={() => void share()}>
      <Icon name="out" />
      {t('share')}
    </Button>
  );
}
