import type { ReactNode } from 'react';
import { Icon } from '../ui/icons.js';
import { useToast } from '../ui/toast.js';

/** Copies the address under which anyone may check a certificate. */
export function CopyLink({ url, serial }: { url: string; serial: string }): ReactNode {
  const toast = useToast();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url);
      toast('The address for verifying it was copied');
    } catch {
      toast(`This browser does not let pages copy. The address is ${url}`);
    }
  };
  return (
    <button type="button" className="button button-quiet" onClick={() => void copy()}>
      <Icon name="copy" />
      Copy link<span className="visually-hidden"> of {serial}</span>
    </button>
  );
}
