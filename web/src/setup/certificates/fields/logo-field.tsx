import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { keepLogo } from '../../../api/provider/templates.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/forms/checkbox.js';
import { TextField } from '../../../ui/forms/field.js';
import { ErrorNotice } from '../../../ui/notices.js';
import type { Design } from '../draft/template-draft.js';
import { t } from './messages.js';

/** More than the server takes is not sent. */
const largest = 2 * 1024 * 1024;

/** The provider's own mark: chosen or dropped, once it is said whose it is. */
export function LogoField(props: {
  logo: Design['logo'];
  error: string | undefined;
  onChange: (logo: Design['logo']) => void;
}): ReactNode {
  const { logo, error, onChange } = props;
  const [own, setOwn] = useState(false);
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const keep = useMutation({ mutationFn: keepLogo, onSuccess: onChange });
  const take = (file: File | undefined): void => {
    if (!file || keep.isPending) return;
    const reason = hindrance(file, own);
    setRefusal(reason);
    keep.reset();
    if (!reason) keep.mutate(file);
  };
  return (
    <fieldset className="template-logo" data-field="design.logo" tabIndex={-1}>
      <legend>{t('logo')}</legend>
      {logo ? (
        <p className="template-logo-kept">
          {t('logoSize', { width: logo.width, height: logo.height })}{' '}
          <Button look="quiet" onClick={() => onChange(null)}>
            {t('removeLogo')}
          </Button>
        </p>
      ) : null}
      <Checkbox
        checked={own}
        onChange={(ticked) => {
          setOwn(ticked);
          setRefusal(undefined);
        }}
        note={t('ownMarkNote')}
      >
        {t('ownMark')}
      </Checkbox>
      <div
        className={over ? 'file-drop file-drop-over' : 'file-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <TextField
          label={logo ? t('anotherPicture') : t('picture')}
          hint={t('pictureHint')}
          type="file"
          accept=".png,.jpg,.jpeg,image/png,image/jpeg"
          error={refusal ?? error}
          onChange={(event) => {
            take(event.target.files?.[0]);
            // The same file can be chosen again.
            event.target.value = '';
          }}
        />
      </div>
      <p className="muted" role="status">
        {keep.isPending ? t('uploading') : ''}
      </p>
      {keep.isError ? <ErrorNotice error={keep.error} /> : null}
    </fieldset>
  );
}

function hindrance(file: File, own: boolean): string | undefined {
  if (!own) return t('tickFirst');
  return file.size > largest ? t('tooLarge') : undefined;
}
