import { useState, type ReactNode } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  externalCreditsQuery,
  ownRequirementsQuery,
  requirementProfilesQuery,
} from '../../api/learner/requirements.js';
import type { ExternalCredit, Standing } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Icon } from '../../ui/icons.js';
import { ExternalCreditForm } from './external-credit-form.js';
import { ExternalCreditLine } from './external-credit-line.js';
import { LoadedList, Loaded } from '../../ui/loaded.js';

/** Credit that was earned elsewhere, in the learner's own words and with their proof. */
export function ExternalCredits({ held }: { held: readonly Standing[] }): ReactNode {
  const credits = useInfiniteQuery(externalCreditsQuery);
  const catalogue = useQuery(requirementProfilesQuery);
  const own = useQuery(ownRequirementsQuery);
  const profiles = [
    ...(catalogue.data?.items ?? []),
    ...(own.data?.items ?? []).map(({ profile }) => profile),
  ];
  const [edited, setEdited] = useState<ExternalCredit | 'new' | null>(null);
  return (
    <section aria-labelledby="external-credits">
      <h2 id="external-credits" className="section-heading">
        Credit from elsewhere
      </h2>
      <p className="section-lead">
        Your own record, marked as self-reported wherever it counts. Upload the certificate as
        proof.
      </p>
      <p className="no-print">
        <Button onClick={() => setEdited('new')}>
          <Icon name="add" />
          Add credit from elsewhere
        </Button>
      </p>
      <LoadedList
        list={credits}
        what="credit from elsewhere"
        empty="Nothing yet. Add a course, conference or ward round that was credited elsewhere."
      >
        {(shown) => (
          <ul className="lines">
            {shown.map((credit) => (
              <ExternalCreditLine
                key={credit.id}
                credit={credit}
                profiles={profiles}
                onCorrect={() => setEdited(credit)}
              />
            ))}
          </ul>
        )}
      </LoadedList>
      <Dialog
        title={edited === 'new' ? 'Add credit from elsewhere' : 'Correct this credit'}
        open={edited !== null}
        onClose={() => setEdited(null)}
      >
        <Loaded query={catalogue} what="the form">
          {(data) =>
            edited === null ? null : (
              <ExternalCreditForm
                credit={edited === 'new' ? null : edited}
                held={held}
                catalogue={{ ...data, items: profiles }}
                onDone={() => setEdited(null)}
              />
            )
          }
        </Loaded>
      </Dialog>
    </section>
  );
}
