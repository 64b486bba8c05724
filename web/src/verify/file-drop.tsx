import { useEffect, useState, type ReactNode } from 'react';
import { TextField } from '../ui/forms/field.js';
import { FileAnswer } from './file-answer.js';
import { t } from './messages.js';
import { useFileCheck } from './use-file-check.js';

/** A file is chosen, dropped or pasted; what is found of it stands below. */
export function FileDrop(): ReactNode {
  const [over, setOver] = useState(false);
  const { checked, check, askServerAgain } = useFileCheck();
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const file = pastedFile(event);
      if (!file) return;
      event.preventDefault();
      check(file);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [check]);
  return (
    <section aria-labelledby="file" className="file-check">
      <h2 id="file" className="section-heading">
        {t('orCheckFile')}
      </h2>
      <div
        className={over ? 'file-drop file-drop-over no-print' : 'file-drop no-print'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [file] = event.dataTransfer.files;
          if (file) check(file);
        }}
      >
        <TextField
          label={t('file')}
          hint={t('fileHint')}
          type="file"
          accept=".pdf,.json,.jwt,application/pdf,application/json,application/vc,application/vc+jwt"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) check(file);
            // The same file can be chosen again after it was replaced.
            event.target.value = '';
          }}
        />
      </div>
      <FileAnswer checked={checked} onAskAgain={askServerAgain} />
    </section>
  );
}

/** A file on the clipboard, or a credential as text; what is pasted into a field is the field's. */
function pastedFile({ clipboardData, target }: ClipboardEvent): File | null {
  const [file] = clipboardData?.files ?? [];
  if (file) return file;
  if (target instanceof HTMLInputElement) return null;
  const text = clipboardData?.getData('text').trim() ?? '';
  return text === '' ? null : new File([text], t('pasted'), { type: 'text/plain' });
}
