import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { certificatesQuery } from '../api/learner/certificates.js';
import { Page } from '../ui/page.js';
import { ArchiveButton } from './archive-dialog.js';
import { CertificateCard } from './certificate-card.js';
import { LoadedList } from '../ui/loaded.js';
import { t } from './messages.js';

export function CertificatesPage(): ReactNode {
  const list = useInfiniteQuery(certificatesQuery);
  const certificates = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {certificates.length > 0 ? <ArchiveButton /> : null}{' '}
          <Link className="button button-quiet" to="/certificates/transcripts">
            {t('transcripts')}
          </Link>
        </>
      }
    >
      <LoadedList list={list} lines={8} empty={t.rich('empty', { link: <Link to="/credits" /> })}>
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
