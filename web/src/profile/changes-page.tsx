import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { profileChangesQuery } from '../api/provider/profile-changes.js';
import type { ReviewedChangeItem } from '../api/types.js';
import { dayOfInstant } from '../ui/words/dates.js';
import { SelectField } from '../ui/forms/field.js';
import { Page } from '../ui/page.js';
import { StateMark } from '../ui/state-mark.js';
import { changeState, changeStates } from './change-states.js';
import { LoadedList } from '../ui/loaded.js';
import { Cell, TableHead } from '../ui/table.js';
import { t } from './review-messages.js';

/** Changes of profiles that our certificates rest on: those that wait for a decision first. */
export function ProfileChangesPage(): ReactNode {
  const { state } = useSearch({ from: '/signed-in/administrator/profile-changes' });
  const navigate = useNavigate();
  const list = useInfiniteQuery(profileChangesQuery(state));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <SelectField
        label={t('state')}
        value={state ?? ''}
        onChange={(event) =>
          void navigate({
            to: '/profile-changes',
            search: changeState({ state: event.target.value }),
            replace: true,
          })
        }
      >
        <option value="">{t('everyState')}</option>
        {changeStates.map((value) => (
          <option key={value} value={value}>
            {t(`state.${value}`)}
          </option>
        ))}
      </SelectField>
      <p className="audit-count" role="status">
        {list.data ? t('count', { count: list.data.pages[0]?.total ?? 0 }) : t('counting')}
      </p>
      <LoadedList list={list} lines={6} empty={state ? t('noneInState') : t('none')}>
        {(changes) => <ChangeTable changes={changes} />}
      </LoadedList>
    </Page>
  );
}

function ChangeTable({ changes }: { changes: readonly ReviewedChangeItem[] }): ReactNode {
  return (
    <table className="table-cards">
      <TableHead
        columns={[t('learner'), t('changes'), t('documents'), t('proposed'), t('state')]}
      />
      <tbody>
        {changes.map((change) => (
          <tr key={change.id}>
            <td>
              <Link
                to="/profile-changes/$learnerId/$changeId"
                params={{ learnerId: change.learnerId, changeId: change.id }}
                dir="auto"
              >
                {change.name}
              </Link>
            </td>
            <td>{change.facts.map((fact) => t(`fact.${fact}`)).join(', ')}</td>
            <Cell label={t('documents')} className="figures">
              {change.proofs}
            </Cell>
            <Cell label={t('proposed')} className="figures nowrap">
              {dayOfInstant(change.proposedAt)}
            </Cell>
            <td>
              <StateMark state={change.state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
