import type { ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import {
  proofAddress,
  uploadProof,
  externalCreditsChanged,
} from '../../api/learner/requirements.js';
import type { ExternalCredit } from '../../api/types.js';
import { Icon } from '../../ui/icons.js';
import { ProofChoice, proofInWords } from '../../ui/forms/proof-choice.js';
import { useToast } from '../../ui/toast.js';

/** The file that shows a credit: download it, or upload another. */
export function Proof({ credit }: { credit: ExternalCredit }): ReactNode {
  const { id, proof, withdrawnAt, title } = credit;
  const queryClient = useQueryClient();
  const toast = useToast();
  return (
    <div className="proof">
      {proof ? (
        <a href={proofAddress(id)} download className="proof-link">
          <Icon name="download" />
          Proof of {title}, {proofInWords(proof)}
        </a>
      ) : (
        <span className="muted">No proof yet</span>
      )}
      {withdrawnAt === null ? (
        <ProofChoice
          label={
            <>
              {proof ? 'Replace the proof' : 'Upload a proof'}
              <span className="visually-hidden"> of {title}</span>
            </>
          }
          upload={(file, onProgress) => uploadProof(id, file, onProgress)}
          onDone={() => {
            toast('Proof saved');
            return externalCreditsChanged(queryClient);
          }}
        />
      ) : null}
    </div>
  );
}
