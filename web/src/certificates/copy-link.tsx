import type { ReactNode } from 'react';
import { Icon } from '../ui/icons.js';
import { useToast } from '../ui/toast.js';
import { t } from './messages.js';

/** Copies the address under which anyone may check a certificate. */
export function CopyLink({ url, serial }: { url: string; serial: string }): ReactNode {
  const toast = useToast();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url);
      toast(t('linkCopied'));
    } catch {
      toast(t('linkNotCopied', { url }));
    }
  };
  return (
    <button type="button" className="button button-quiet" onClick={() => void copy()}>
      <Icon name="copy" />
      {t.rich('copyLinkOf', { hidden: <span className="visually-hidden" />, serial })}
    </button>
  );
}
