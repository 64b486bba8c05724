import { useId, useState, type ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { proofAddress, uploadProof } from '../api/requirements.js';
import type { ExternalCredit } from '../api/types.js';
import { Icon } from '../ui/icons.js';
import { ErrorNotice } from '../ui/notices.js';
import { useToast } from '../ui/toast.js';

const LARGEST = 10 * 1024 * 1024;

/** The file that shows a credit: download it, or upload another, with how much of it is sent. */
export function Proof({ credit }: { credit: ExternalCredit }): ReactNode {
  const { id, proof, withdrawnAt, title } = credit;
  const inputId = useId();
  const [sent, setSent] = useState(0);
  const [tooLarge, setTooLarge] = useState(false);
  const queryClient = useQueryClient();
  const toast = useToast();
  const upload = useMutation({
    mutationFn: (file: File) => uploadProof(id, file, setSent),
    onSuccess: async () => {
      toast('The proof is kept');
      await queryClient.invalidateQueries({ queryKey: ['external-credits'] });
    },
  });
  const choose = (file: File | undefined): void => {
    setTooLarge(file !== undefined && file.size > LARGEST);
    if (!file || file.size > LARGEST) return;
    setSent(0);
    upload.mutate(file);
  };
  return (
    <div className="proof">
      {proof ? (
        <a href={proofAddress(id)} download className="proof-link">
          <Icon name="download" />
          Proof of {title}, {kindOf(proof.mediaType)}, {sizeOf(proof.size)}
        </a>
      ) : (
        <span className="muted">No proof yet</span>
      )}
      {withdrawnAt === null ? (
        <label className="proof-choose no-print" htmlFor={inputId}>
          <Icon name="add" />
          {proof ? 'Replace the proof' : 'Upload a proof'}
          <span className="visually-hidden"> of {title}</span>
          <input
            id={inputId}
            type="file"
            className="visually-hidden"
            accept="application/pdf,image/png,image/jpeg"
            disabled={upload.isPending}
            onChange={(event) => {
              choose(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </label>
      ) : null}
      {upload.isPending ? (
        <span className="proof-progress" role="status">
          <progress value={sent} max={1} aria-label="Sent so far" />
          {Math.floor(sent * 100)} % sent
        </span>
      ) : null}
      {tooLarge ? (
        <p className="field-error" role="alert">
          The file is larger than 10 MB and was not sent. Choose a smaller one.
        </p>
      ) : null}
      {upload.isError ? <ErrorNotice error={upload.error} /> : null}
    </div>
  );
}

const kindOf = (mediaType: string): string =>
  ({ 'application/pdf': 'PDF', 'image/png': 'PNG', 'image/jpeg': 'JPEG' })[mediaType] ?? 'file';

function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024
    ? `${Math.round(bytes / 1024)} kB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
