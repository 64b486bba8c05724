import type { ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import {
  supportingDocumentAddress,
  uploadSupportingDocument,
  selfReportedCreditsChanged,
} from '../../api/learner/requirements.js';
import type { SelfReportedCredit } from '../../api/types.js';
import { Icon } from '../../ui/icons.js';
import {
  SupportingDocumentChoice,
  supportingDocumentInWords,
} from '../../ui/forms/supporting-document-choice.js';
import { useToast } from '../../ui/toast.js';
import { t } from './messages.js';

/** The file that shows a credit: download it, or upload another. */
export function SupportingDocumentField({ credit }: { credit: SelfReportedCredit }): ReactNode {
  const { id, proof, withdrawnAt, title } = credit;
  const queryClient = useQueryClient();
  const toast = useToast();
  return (
    <div className="document-field">
      {proof ? (
        <a href={supportingDocumentAddress(id)} download className="document-link">
          <Icon name="download" />
          {t('document', { title, file: supportingDocumentInWords(proof) })}
        </a>
      ) : (
        <span className="muted">{t('noDocument')}</span>
      )}
      {withdrawnAt === null ? (
        <SupportingDocumentChoice
          label={t.rich(proof ? 'replaceDocument' : 'addDocument', {
            hidden: <span className="visually-hidden" />,
            title,
          })}
          upload={(file, onProgress) => uploadSupportingDocument(id, file, onProgress)}
          onDone={() => {
            toast(t('documentSaved'));
            return selfReportedCreditsChanged(queryClient);
          }}
        />
      ) : null}
    </div>
  );
}
