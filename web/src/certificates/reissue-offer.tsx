import { useState, type ReactNode } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { profileQuery } from '../api/accounts.js';
import { Problem } from '../api/problem.js';
import type { Certificate } from '../api/types.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorNotice, Notice } from '../ui/notices.js';
import { hasEarlierName, printedName } from './printed-name.js';
import { t } from './messages.js';
import { useReissue } from './use-reissue.js';
import { certificatesChanged } from '../api/learner/certificates.js';

/** Offered where a certificate has another name than the profile: the same certificate, for the name of today. */
export function ReissueOffer({ certificate }: { certificate: Certificate }): ReactNode {
  const profile = useQuery(profileQuery);
  const [asking, setAsking] = useState(false);
  const queryClient = useQueryClient();
  if (!profile.data || !hasEarlierName(certificate, profile.data)) return null;
  const name = printedName(profile.data);
  const close = (): void => {
    setAsking(false);
    // After a refusal, it may have been reissued or revoked in the meantime.
    void certificatesChanged(queryClient);
  };
  return (
    <Notice title={t('earlierName')}>
      <p>
        {t.rich('bothNames', {
          printed: <bdi>{certificate.name}</bdi>,
          name: <bdi>{name}</bdi>,
        })}
      </p>
      <Button onClick={() => setAsking(true)}>
        <span>{t.rich('reissueAs', { name: <bdi>{name}</bdi> })}</span>
      </Button>
      <Dialog title={t('askReissue', { name })} role="alertdialog" open={asking} onClose={close}>
        <Confirmation certificate={certificate} name={name} onCancel={close} />
      </Dialog>
    </Notice>
  );
}

function Confirmation(props: {
  certificate: Certificate;
  name: string;
  onCancel: () => void;
}): ReactNode {
  const { certificate, name, onCancel } = props;
  const reissue = useReissue(certificate.id, name);
  const unprintable =
    reissue.error instanceof Problem && reissue.error.code === 'name-not-printable';
  return (
    <>
      <ul className="reissue-consequences">
        <li>{t.rich('laterCertificate', { name: <bdi>{name}</bdi> })}</li>
        <li>{t('earlierSuperseded', { serial: certificate.serial })}</li>
        <li>{t('cannotUndo')}</li>
      </ul>
      {reissue.isError ? (
        <ErrorNotice error={reissue.error}>
          <p>{t('unchanged', { serial: certificate.serial })}</p>
          {unprintable ? (
            <p>{t.rich('writeNameDifferently', { link: <Link to="/me" /> })}</p>
          ) : null}
        </ErrorNotice>
      ) : null}
      <div className="dialog-actions">
        <Button onClick={onCancel}>{t('leave')}</Button>
        <Button look="primary" busy={reissue.isPending} onClick={() => reissue.mutate()}>
          {reissue.isPending ? t('reissuing') : t('reissue')}
        </Button>
      </div>
    </>
  );
}
