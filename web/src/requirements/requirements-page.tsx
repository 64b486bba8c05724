import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { progressQuery } from '../api/learner/requirements.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icons.js';
import { Page } from '../ui/page.js';
import { AddRequirement } from './add-requirement.js';
import { SelfReportedCredits } from './self-reported/self-reported-credits.js';
import { OwnRequirementDialog } from './own/own-requirement-form.js';
import { Requirement } from './requirement.js';
import { LoadedItems } from '../ui/loaded.js';
import { t } from './messages.js';

/** What bodies ask of the learner, what counts towards it and what would close the gaps. */
export function RequirementsPage(): ReactNode {
  const progress = useQuery(progressQuery());
  const [adding, setAdding] = useState(false);
  const [defining, setDefining] = useState(false);
  const held = progress.data?.items ?? [];
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <Button look={held.length === 0 ? 'primary' : 'plain'} onClick={() => setAdding(true)}>
            <Icon name="add" />
            {t('add')}
          </Button>
          <Button onClick={() => setDefining(true)}>{t('defineOwn')}</Button>
          <Button look="quiet" className="no-print" onClick={() => window.print()}>
            <Icon name="print" />
            {t('print')}
          </Button>
        </>
      }
    >
      <LoadedItems query={progress} lines={8} empty={t('empty')}>
        {(standings) =>
          standings.map((standing) => (
            <Requirement key={standing.requirement.id} current={standing} />
          ))
        }
      </LoadedItems>
      <SelfReportedCredits held={held} />
      <OwnRequirementDialog own={null} open={defining} onClose={() => setDefining(false)} />
      <AddRequirement open={adding} onClose={() => setAdding(false)} />
    </Page>
  );
}
