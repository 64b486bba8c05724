import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Icon } from './icons.js';
import { t } from './ui-messages.js';

/** A sheet on a phone, a dialog on a desktop. Escape and the veil close it. */
export function Dialog(props: {
  title: string;
  open: boolean;
  onClose: () => void;
  role?: 'dialog' | 'alertdialog';
  children: ReactNode;
}): ReactNode {
  const { title, open, onClose, role = 'dialog', children } = props;
  return (
    <ModalOverlay
      className="veil"
      isOpen={open}
      isDismissable={role === 'dialog'}
      onOpenChange={(now) => {
        if (!now) onClose();
      }}
    >
      <Modal className="modal">
        <AriaDialog className="dialog" role={role}>
          <div className="dialog-head">
            <Heading slot="title" level={2} dir="auto">
              {title}
            </Heading>
            <button type="button" className="icon-button" onClick={onClose} aria-label={t('close')}>
              <Icon name="close" />
            </button>
          </div>
          <div className="dialog-body">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
