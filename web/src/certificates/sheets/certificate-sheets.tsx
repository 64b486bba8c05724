import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { ErrorNotice, Loading, Notice } from '../../ui/notices.js';
import { Button } from '../../ui/button.js';
import { t } from '../messages.js';
import { Sheet, type Purpose } from './sheet.js';
import type { Pages } from './use-pdf.js';

/** Every page of a certificate, drawn from its own file. Its content is also there as text, for people who cannot see it. */
export function CertificateSheets(props: {
  serial: string;
  pages: Pages;
  loading: { isError: boolean; error: unknown; refetch: () => unknown };
  purpose: Purpose;
  /** All pages are drawn sharp enough for paper. */
  onReadyToPrint: () => void;
}): ReactNode {
  const { serial, pages, loading, purpose, onReadyToPrint } = props;
  const [failed, setFailed] = useState(false);
  const [drawn, setDrawn] = useState({ purpose, pages: 0 });
  const count = pages?.length ?? 0;
  const onFailed = useCallback(() => setFailed(true), []);
  const onPageDrawn = useCallback((of: Purpose) => {
    setDrawn((before) => ({
      purpose: of,
      pages: before.purpose === of ? before.pages + 1 : 1,
    }));
  }, []);
  useEffect(() => {
    const ready = drawn.purpose === 'print' && drawn.pages === count;
    if (purpose === 'print' && ready) onReadyToPrint();
  }, [drawn, count, purpose, onReadyToPrint]);
  if (loading.isError) return <ErrorNotice error={loading.error} onRetry={loading.refetch} />;
  if (failed || pages === null) {
    return (
      <Notice tone="care" title={t('notDrawn')}>
        <p>{t('fileIsWhole')}</p>
        {/* What could not be loaded once, browsers do not ask for again on the same page. */}
        <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
      </Notice>
    );
  }
  if (pages === undefined) {
    return (
      <div className="certificate-sheet">
        <Loading lines={6} />
      </div>
    );
  }
  return (
    <div className="certificate-sheets">
      {pages.map((page, index) => (
        <Sheet
          key={index}
          page={page}
          name={t('sheet', { serial, page: index + 1, pages: count })}
          purpose={purpose}
          onDrawn={onPageDrawn}
          onFailed={onFailed}
        />
      ))}
    </div>
  );
}
