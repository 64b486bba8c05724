import type { ReactNode } from 'react';
import type { ProfileChange } from '../api/types.js';
import { Icon } from '../ui/icons.js';
import { t } from './messages.js';
import { professionInWords } from './professions.js';

type Fact = ProfileChange['findings'][number]['fact'];

const facts = [
  'name',
  'profession',
  'degree',
  'npi',
  'licences',
] as const satisfies readonly Fact[];

/** What a profile says in force and as proposed, side by side, with why each change passes or waits. */
export function BothSides({ change }: { change: ProfileChange }): ReactNode {
  const waits = change.state === 'waiting';
  return (
    <table className="both-sides">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('fact')}</span>
          </th>
          <th scope="col">{waits ? t('inForce') : t('before')}</th>
          <th scope="col">{waits ? t('proposed') : t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => {
          const before = factInWords(change.before, fact);
          const after = factInWords(change.after, fact);
          const reasons = change.findings.filter((finding) => finding.fact === fact);
          return (
            <tr key={fact} className={before === after ? undefined : 'both-sides-differ'}>
              <th scope="row">{t(fact)}</th>
              <td>
                <bdi>{before}</bdi>
              </td>
              <td>
                {before === after ? (
                  <span className="muted">{t('unchanged')}</span>
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

function factInWords(side: ProfileChange['before'], fact: Fact): string {
  switch (fact) {
    case 'profession':
      return professionInWords(side.profession);
    case 'licences':
      return side.licences.map((licence) => t('licence', licence)).join(', ') || t('none');
    default:
      return side[fact] ?? t('none');
  }
}
