import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { profileChangesQuery } from '../api/provider/profile-changes.js';
import type { ReviewedChangeItem } from '../api/types.js';
import { countOf, dayOfInstant } from '../ui/words/dates.js';
import { SelectField } from '../ui/forms/field.js';
import { Page } from '../ui/page.js';
import { StateMark } from '../ui/state-mark.js';
import { changeState, stateNames } from './change-states.js';
import { LoadedList } from '../ui/loaded.js';
import { Cell, TableHead } from '../ui/table.js';

/** Changes of profiles that our certificates rest on: those that wait for a decision first. */
export function ProfileChangesPage(): ReactNode {
  const { state } = useSearch({ from: '/signed-in/administrator/profile-changes' });
  const navigate = useNavigate();
  const list = useInfiniteQuery(profileChangesQuery(state));
  return (
    <Page
      title="Profile changes"
      lead="Your certificates rest on who their holders are. Another name, profession or NPI waits here for you; a spelling or an added degree passed at once and is listed for you to see."
    >
      <SelectField
        label="State"
        value={state ?? ''}
        onChange={(event) =>
          void navigate({
            to: '/profile-changes',
            search: changeState({ state: event.target.value }),
            replace: true,
          })
        }
      >
        <option value="">Every state</option>
        {Object.entries(stateNames).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </SelectField>
      <p className="audit-count" role="status">
        {list.data ? countOf(list.data.pages[0]?.total ?? 0, 'change', 'changes') : 'Counting'}
      </p>
      <LoadedList
        list={list}
        what="changes"
        lines={6}
        empty={
          state
            ? 'No changes match this filter. Choose every state to see more.'
            : 'No learner with a certificate of yours has changed their profile yet.'
        }
      >
        {(changes) => <ChangeTable changes={changes} />}
      </LoadedList>
    </Page>
  );
}

const factNames: Record<ReviewedChangeItem['facts'][number], string> = {
  name: 'name',
  profession: 'profession',
  degree: 'degree',
  npi: 'NPI',
  licences: 'licences',
};

function ChangeTable({ changes }: { changes: readonly ReviewedChangeItem[] }): ReactNode {
  return (
    <table className="table-cards">
      <TableHead columns={['Learner', 'Changes', 'Proofs', 'Proposed', 'State']} />
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
            <td>{change.facts.map((fact) => factNames[fact]).join(', ')}</td>
            <Cell label="Proofs" className="figures">
              {change.proofs}
            </Cell>
            <Cell label="Proposed" className="figures nowrap">
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
