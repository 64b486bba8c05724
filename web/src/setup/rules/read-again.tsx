import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { readRuleFiles, setupChanged } from '../../api/provider/setup.js';
import type { RuleReading } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { listed } from '../../../../src/shared/words.js';
import { ErrorNotice, Notice } from '../../ui/notices.js';
import { FileProblems } from './file-problems.js';
import { t } from './messages.js';

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
          <h2 id="files">{t('files')}</h2>
          <p className="field-hint">{t('filesLead')}</p>
        </div>
        <Button busy={reading.isPending} onClick={() => reading.mutate()}>
          {reading.isPending ? t('reading') : t('readAgain')}
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
        <Notice tone="bad" title={t('problems', { count: problems.length })}>
          <FileProblems problems={problems} />
        </Notice>
      </div>
    );
  }
  const lines = (
    [
      ['added', added],
      ['changed', changed],
      ['removed', removed],
    ] as const
  ).filter(([, versions]) => versions.length > 0);
  return (
    <Notice tone="good" live title={lines.length === 0 ? t('readNoChange') : t('read')}>
      {lines.map(([what, versions]) => (
        <p key={what}>
          {t(what, { versions: listed(versions.map(({ id, version }) => `${id} ${version}`)) })}
        </p>
      ))}
    </Notice>
  );
}
