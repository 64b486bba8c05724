import type { ReactNode } from 'react';
import type { ProfileChange } from '../api/types.js';
import { Icon } from '../ui/icons.js';
import { professionInWords } from './professions.js';

type Identity = ProfileChange['before'];

const facts = {
  name: ['Name', (side: Identity) => side.name],
  profession: ['Profession', (side: Identity) => professionInWords(side.profession)],
  degree: ['Degree', (side: Identity) => side.degree ?? 'None'],
  npi: ['NPI', (side: Identity) => side.npi ?? 'None'],
  licences: [
    'Licences',
    (side: Identity) =>
      side.licences.map(({ jurisdiction, number }) => `${jurisdiction} ${number}`).join(', ') ||
      'None',
  ],
} as const satisfies Record<
  ProfileChange['findings'][number]['fact'],
  readonly [string, (side: Identity) => string]
>;

/** What a profile says in force and as proposed, side by side, with why each change passes or waits. */
export function BothSides({ change }: { change: ProfileChange }): ReactNode {
  const waits = change.state === 'waiting';
  return (
    <table className="both-sides">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Fact</span>
          </th>
          <th scope="col">{waits ? 'In force' : 'Before'}</th>
          <th scope="col">{waits ? 'Proposed' : 'After'}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(facts).map(([fact, [name, say]]) => {
          const [before, after] = [say(change.before), say(change.after)];
          const reasons = change.findings.filter((finding) => finding.fact === fact);
          return (
            <tr key={fact} className={before === after ? undefined : 'both-sides-differ'}>
              <th scope="row">{name}</th>
              <td>
                <bdi>{before}</bdi>
              </td>
              <td>
                {before === after ? (
                  <span className="muted">the same</span>
                ) : (
                  <strong>
                    <bdi>{after}</bdi>
                  </strong>
                )}
                {reasons.map(({ reason, passes }) => (
                  <span key={reason} className="both-sides-reason">
                    <Icon name={passes ? 'info' : 'flag'} />
                    {reason}
                  </span>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
