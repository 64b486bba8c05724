import { useState, type ReactNode } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  selfReportedCreditsQuery,
  ownRequirementsQuery,
  requirementProfilesQuery,
} from '../../api/learner/requirements.js';
import type { SelfReportedCredit, Standing } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Icon } from '../../ui/icons.js';
import { t } from './messages.js';
import { SelfReportedCreditForm } from './self-reported-credit-form.js';
import { SelfReportedCreditLine } from './self-reported-credit-line.js';
import { LoadedList, Loaded } from '../../ui/loaded.js';

/** Credit that was earned elsewhere, in the learner's own words and with their supporting document. */
export function SelfReportedCredits({ held }: { held: readonly Standing[] }): ReactNode {
  const credits = useInfiniteQuery(selfReportedCreditsQuery);
  const catalogue = useQuery(requirementProfilesQuery);
  const own = useQuery(ownRequirementsQuery);
  const profiles = [
    ...(catalogue.data?.items ?? []),
    ...(own.data?.items ?? []).map(({ profile }) => profile),
  ];
  const [edited, setEdited] = useState<SelfReportedCredit | 'new' | null>(null);
  return (
    <section aria-labelledby="self-reported-credits">
      <h2 id="self-reported-credits" className="section-heading">
        {t('title')}
      </h2>
      <p className="section-lead">{t('lead')}</p>
      <p className="no-print">
        <Button onClick={() => setEdited('new')}>
          <Icon name="add" />
          {t('add')}
        </Button>
      </p>
      <LoadedList list={credits} empty={t('empty')}>
        {(shown) => (
          <ul className="lines">
            {shown.map((credit) => (
              <SelfReportedCreditLine
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
        title={edited === 'new' ? t('add') : t('correctThis')}
        open={edited !== null}
        onClose={() => setEdited(null)}
      >
        <Loaded query={catalogue}>
          {(data) =>
            edited === null ? null : (
              <SelfReportedCreditForm
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
