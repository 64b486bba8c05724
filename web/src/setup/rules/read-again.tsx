import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { readRuleFiles, setupChanged } from '../../api/provider/setup.js';
import type { RuleReading } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { countOf } from '../../ui/words/dates.js';
import { ErrorNotice, Notice } from '../../ui/notices.js';
import { FileProblems } from './file-problems.js';

/** Has the rule files read again, and says what came of it. */
export function ReadAgain(): ReactNode {
  const queryClient = useQueryClient();
  const reading = useMutation({
    mutationFn: readRuleFiles,
    onSuccess: () => setupChanged(queryClient),
  });
  return (
    <section aria-labelledby="files" className="setup-files">
      <div className="setup-files-head">
        <div>
          <h2 id="files">Rule files</h2>
          <p className="field-hint">
            After a file was changed on the server, have the files read again. If one of them has a
            problem, everything stays as it is.
          </p>
        </div>
        <Button busy={reading.isPending} onClick={() => reading.mutate()}>
          {reading.isPending ? 'Reading the files' : 'Read the files again'}
        </Button>
      </div>
      {reading.isError ? <ErrorNotice error={reading.error} /> : null}
      {reading.data ? <Outcome reading={reading.data} /> : null}
    </section>
  );
}

function Outcome({ reading }: { reading: RuleReading }): ReactNode {
  const { taken, problems, added, changed, removed } = reading;
  if (!taken) {
    return (
      <div role="alert">
        <Notice
          tone="bad"
          title={`${countOf(problems.length, 'problem', 'problems')}. The server keeps the versions that it has.`}
        >
          <FileProblems problems={problems} />
        </Notice>
      </div>
    );
  }
  const lines = [
    { what: 'New', versions: added },
    { what: 'Changed', versions: changed },
    { what: 'Gone', versions: removed },
  ].filter(({ versions }) => versions.length > 0);
  return (
    <Notice
      tone="good"
      live
      title={lines.length === 0 ? 'The files were read. Nothing changed.' : 'The files were read.'}
    >
      {lines.map(({ what, versions }) => (
        <p key={what}>
          {what}: {versions.map(({ id, version }) => `${id} ${version}`).join(', ')}
        </p>
      ))}
    </Notice>
  );
}
