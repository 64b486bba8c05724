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

/** What bodies ask of the learner, what counts towards it and what would close the gaps. */
export function RequirementsPage(): ReactNode {
  const progress = useQuery(progressQuery());
  const [adding, setAdding] = useState(false);
  const [defining, setDefining] = useState(false);
  const held = progress.data?.items ?? [];
  return (
    <Page
      title="Requirements"
      lead="What your licences, societies and boards ask for, and how your credit counts there."
      actions={
        <>
          <Button look={held.length === 0 ? 'primary' : 'plain'} onClick={() => setAdding(true)}>
            <Icon name="add" />
            Add a requirement
          </Button>
          <Button onClick={() => setDefining(true)}>Define your own</Button>
          <Button look="quiet" className="no-print" onClick={() => window.print()}>
            <Icon name="print" />
            Print
          </Button>
        </>
      }
    >
      <LoadedItems
        query={progress}
        what="your requirements"
        lines={8}
        empty="You haven’t added any requirements yet. Add the licence, society or board that you report to, or define your own, and see what counts and what is still to go."
      >
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
