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
    // Where it was refused, it may have been issued again or revoked meanwhile.
    void certificatesChanged(queryClient);
  };
  return (
    <Notice title="It has an earlier name of yours">
      <p>
        It says <bdi>{certificate.name}</bdi>. Your profile says <bdi>{name}</bdi>. It goes on
        counting as it is.
      </p>
      <Button onClick={() => setAsking(true)}>
        <span>
          Issue again as <bdi>{name}</bdi>
        </span>
      </Button>
      <Dialog title={`Issue again as ${name}?`} role="alertdialog" open={asking} onClose={close}>
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
        <li>
          A later certificate is issued, with a number of its own. It shows <bdi>{name}</bdi>, and
          is the same in everything else.
        </li>
        <li>
          No. {certificate.serial} stays as it is and where it is, and no longer counts: everybody
          who checks it is told that a later one has taken its place, by which number and that the
          name was changed. The new name is not told.
        </li>
        <li>This cannot be undone.</li>
      </ul>
      {reissue.isError ? (
        <ErrorNotice error={reissue.error}>
          <p>No. {certificate.serial} is as it was.</p>
          {unprintable ? (
            <p>
              Write your name otherwise under <Link to="/me">Me</Link>.
            </p>
          ) : null}
        </ErrorNotice>
      ) : null}
      <div className="dialog-actions">
        <Button onClick={onCancel}>Leave it as it is</Button>
        <Button look="primary" busy={reissue.isPending} onClick={() => reissue.mutate()}>
          {reissue.isPending ? 'Issuing it again' : 'Issue it again'}
        </Button>
      </div>
    </>
  );
}
