import { useCallback, useId, useState, type ReactNode, type Ref } from 'react';
import { Sheet } from '../../../certificates/sheets/sheet.js';
import { useLatestPdf } from '../../../certificates/sheets/use-pdf.js';
import { Button } from '../../../ui/button.js';
import { Choice } from '../../../ui/forms/choice.js';
import { ErrorNotice, Loading, Notice } from '../../../ui/notices.js';
import type { CertificatePreview, Sample } from './use-certificate-preview.js';
import { t } from './messages.js';

/** The certificate as it would be printed, with all of its pages, beside what is being written. */
export function TemplatePreview(props: {
  preview: CertificatePreview;
  /** Whether something has to be mended before it can be drawn again. */
  blocked: boolean;
  sample: Sample;
  onSample: (sample: Sample) => void;
  /** What else is shown than the draft, if it is. */
  shows?: ReactNode;
  headingRef: Ref<HTMLHeadingElement>;
}): ReactNode {
  const { preview, blocked, sample, onSample, shows, headingRef } = props;
  const id = useId();
  return (
    <section className="template-preview" aria-labelledby={id}>
      <div className="template-preview-head">
        <h2 id={id} ref={headingRef} tabIndex={-1}>
          {t('preview')}
        </h2>
        <p className="template-preview-state" role="status">
          {stateInWords(preview, blocked)}
        </p>
      </div>
      {shows}
      <div className="template-samples">
        <Choice
          label={t('facts')}
          options={[
            { value: 'usual', label: t('usual') },
            { value: 'longest', label: t('longest') },
          ]}
          value={sample.facts}
          onChange={(facts) => onSample({ ...sample, facts })}
        />
        <Choice
          label={t('covers')}
          options={[
            { value: 'one', label: t('oneAct') },
            { value: 'several', label: t('several') },
          ]}
          value={sample.several ? 'several' : 'one'}
          onChange={(acts) => onSample({ ...sample, several: acts === 'several' })}
        />
      </div>
      {preview.problem ? <ErrorNotice error={preview.problem} onRetry={preview.retry} /> : null}
      <Sheets pdf={preview.pdf} fresh={!preview.renewing && !blocked} />
      <p className="field-hint">{t('invented')}</p>
    </section>
  );
}

function stateInWords({ renewing, errors, problem }: CertificatePreview, blocked: boolean): string {
  if (blocked) return t('blocked');
  if (renewing) return t('renewing');
  if (problem) return t('notRenewed');
  return errors.size > 0 ? t('erroneous') : t('upToDate');
}

function Sheets({ pdf, fresh }: { pdf: ArrayBuffer | undefined; fresh: boolean }): ReactNode {
  const pages = useLatestPdf(pdf);
  const [failed, setFailed] = useState(false);
  const onFailed = useCallback(() => setFailed(true), []);
  if (failed || pages === null) {
    return (
      <Notice tone="care" title={t('notDrawn')}>
        <p>{t('reloadToTry')}</p>
        <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
      </Notice>
    );
  }
  if (!pages) {
    return (
      <div className="certificate-sheet">
        <Loading lines={6} />
      </div>
    );
  }
  return (
    // All pages can be reached without a mouse.
    <div
      className={fresh ? 'template-sheets' : 'template-sheets template-sheets-old'}
      role="group"
      aria-label={t('pages')}
      tabIndex={0}
    >
      {pages.map((page, index) => (
        <Sheet
          key={index}
          page={page}
          name={t('pageOf', { number: index + 1, pages: pages.length })}
          purpose="screen"
          onDrawn={drawn}
          onFailed={onFailed}
        />
      ))}
    </div>
  );
}

const drawn = (): void => undefined;
