import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { checkFile } from '../api/certificates.js';
import { TextField } from '../ui/field.js';
import { ErrorNotice, Loading } from '../ui/notices.js';
import { FileAnswer } from './file-answer.js';

/** More than the server takes is not sent. */
const largest = 5 * 1024 * 1024;

/** A file is chosen or dropped; what is found of it stands below. */
export function FileDrop(): ReactNode {
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const check = useMutation({ mutationFn: checkFile });
  const take = (file: File | undefined): void => {
    if (!file) return;
    setTooLarge(file.size > largest);
    if (file.size <= largest) check.mutate(file);
    else check.reset();
  };
  return (
    <section aria-labelledby="file" className="file-check">
      <h2 id="file" className="section-heading">
        Or check the file
      </h2>
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
          label="Certificate or credential"
          hint="A PDF, JSON or JWT file: choose it, or drop it here. It is checked and not kept."
          type="file"
          accept=".pdf,.json,.jwt,application/pdf,application/json,application/vc,application/vc+jwt"
          error={tooLarge ? 'The file is larger than 5 MB: no certificate of ours is.' : undefined}
          onChange={(event) => {
            take(event.target.files?.[0]);
            // The same file can be chosen again after it was replaced.
            event.target.value = '';
          }}
        />
      </div>
      {check.isPending ? <Loading what="the answer" lines={4} /> : null}
      {check.isError ? (
        <ErrorNotice error={check.error}>
          <p>This says nothing about the file.</p>
        </ErrorNotice>
      ) : null}
      {check.isSuccess ? <FileAnswer check={check.data} name={check.variables.name} /> : null}
    </section>
  );
}
