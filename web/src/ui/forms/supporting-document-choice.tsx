import { useId, useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Icon } from '../icons.js';
import { ErrorNotice } from '../notices.js';
import { t } from '../ui-messages.js';

const LARGEST = 10 * 1024 * 1024;

/** Chooses a file that shows something and uploads it, with how much of it is sent. */
export function SupportingDocumentChoice(props: {
  label: ReactNode;
  upload: (file: File, onProgress: (part: number) => void) => Promise<void>;
  onDone: () => unknown;
}): ReactNode {
  const { label, upload, onDone } = props;
  const inputId = useId();
  const [sent, setSent] = useState(0);
  const [tooLarge, setTooLarge] = useState(false);
  const sending = useMutation({
    mutationFn: (file: File) => upload(file, setSent),
    onSuccess: () => onDone(),
  });
  const choose = (file: File | undefined): void => {
    if (!file) return;
    sending.reset();
    setTooLarge(file.size > LARGEST);
    if (file.size > LARGEST) return;
    setSent(0);
    sending.mutate(file);
  };
  return (
    <>
      <label className="document-choose no-print" htmlFor={inputId}>
        <Icon name="add" />
        {label}
        <input
          id={inputId}
          type="file"
          className="visually-hidden"
          accept="application/pdf,image/png,image/jpeg"
          disabled={sending.isPending}
          onChange={(event) => {
            choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      {sending.isPending ? (
        <span className="document-progress" role="status">
          <progress value={sent} max={1} aria-label={t('sentSoFar')} />
          {t('sent', { percent: Math.floor(sent * 100) })}
        </span>
      ) : null}
      {tooLarge ? (
        <p className="field-error" role="alert">
          {t('tooLarge')}
        </p>
      ) : null}
      {sending.isError ? <ErrorNotice error={sending.error} /> : null}
    </>
  );
}

/** A supporting document in words: "PDF, 12 kB". */
export function supportingDocumentInWords(file: { mediaType: string; size: number }): string {
  const kind = file.mediaType.split('/').at(-1) ?? '';
  return t('document', { kind, size: sizeInWords(file.size) });
}

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return t('bytes', { bytes });
  return bytes < 1024 * 1024
    ? t('kilobytes', { size: Math.round(bytes / 1024) })
    : t('megabytes', { size: (bytes / 1024 / 1024).toFixed(1) });
}
