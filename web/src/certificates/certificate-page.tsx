import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { certificateFileQuery, certificateQuery } from '../api/learner/certificates.js';
import type { Certificate } from '../api/types.js';
import { Page } from '../ui/page.js';
import { StateMark } from '../ui/state-mark.js';
import { CertificateActions } from './certificate-actions.js';
import { CertificateSheets } from './sheets/certificate-sheets.js';
import { CertificateState } from './certificate-state.js';
import { t } from './messages.js';
import { ReissueOffer } from './reissue-offer.js';
import type { Purpose } from './sheets/sheet.js';
import { usePdf } from './sheets/use-pdf.js';
import { LoadedPage } from '../ui/loaded.js';

/** A certificate as it looks on paper, what it says as words, and what can be done with it. */
export function CertificatePage(): ReactNode {
  const { certificateId } = useParams({
    from: '/signed-in/clinician/certificates/$certificateId',
  });
  const certificate = useQuery(certificateQuery(certificateId));
  return (
    <LoadedPage
      query={certificate}
      title={t('certificate')}
      failed={t('failed')}
      gone={{
        title: t('notFound'),
        text: t.rich('seeAll', { link: <Link to="/certificates" /> }),
      }}
    >
      {(data) => <Shown certificate={data} />}
    </LoadedPage>
  );
}

function Shown({ certificate }: { certificate: Certificate }): ReactNode {
  const file = useQuery(certificateFileQuery(certificate.id));
  const pages = usePdf(file.data);
  const [purpose, setPurpose] = useState<Purpose>('screen');
  const drawable = Boolean(pages);
  const print = useCallback(() => {
    if (drawable) setPurpose('print');
  }, [drawable]);
  const onPrinted = useCallback(() => setPurpose('screen'), []);
  usePrinting(print, onPrinted);
  return (
    <Page
      title={t('titleWithSerial', { serial: certificate.serial })}
      heading={certificate.creditLine}
      lead={t.rich('stateAndFacts', {
        state: <StateMark state={certificate.status} />,
        day: certificate.completedOn,
        serial: certificate.serial,
      })}
      className="certificate-page"
    >
      <CertificateState certificate={certificate} />
      <ReissueOffer key={certificate.id} certificate={certificate} />
      <CertificateSheets
        serial={certificate.serial}
        pages={pages}
        loading={file}
        purpose={purpose}
        onReadyToPrint={openPrintDialog}
      />
      <CertificateActions
        certificate={certificate}
        file={file.data}
        printing={purpose === 'print'}
        onPrint={drawable ? print : undefined}
      />
      <section aria-labelledby="says">
        <h2 id="says" className="section-heading">
          {t('facts')}
        </h2>
        <dl className="facts">
          {certificate.printed.map(({ label, value }, index) => (
            <div key={`${index} ${label}`}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Page>
  );
}

const openPrintDialog = (): void => window.print();

/** Printing by keyboard waits until the sheets are sharp enough for paper; afterwards they are for the screen again. */
function usePrinting(print: () => void, onPrinted: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'p' || event.shiftKey || event.altKey) return;
      if (event.ctrlKey === event.metaKey) return;
      event.preventDefault();
      print();
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('afterprint', onPrinted);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('afterprint', onPrinted);
    };
  }, [print, onPrinted]);
}
