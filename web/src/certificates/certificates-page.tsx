import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { certificatesQuery } from '../api/learner/certificates.js';
import { Page } from '../ui/page.js';
import { ArchiveButton } from './archive-dialog.js';
import { CertificateCard } from './certificate-card.js';
import { LoadedList } from '../ui/loaded.js';

export function CertificatesPage(): ReactNode {
  const list = useInfiniteQuery(certificatesQuery);
  const certificates = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title="Certificates"
      lead="Each can be checked by anyone, through the code that is printed on it."
      actions={
        <>
          {certificates.length > 0 ? <ArchiveButton /> : null}{' '}
          <Link className="button button-quiet" to="/certificates/transcripts">
            Transcripts of a period
          </Link>
        </>
      }
    >
      <LoadedList
        list={list}
        what="certificates"
        lines={8}
        empty={
          <>
            You have no certificates yet. Claim the credit for a paper you read, under{' '}
            <Link to="/credits">Credits</Link>, and its certificate appears here.
          </>
        }
      >
        {(certificates) => (
          <ul className="certificates">
            {certificates.map((certificate) => (
              <li key={certificate.id}>
                <CertificateCard certificate={certificate} level={2} />
              </li>
            ))}
          </ul>
        )}
      </LoadedList>
    </Page>
  );
}
