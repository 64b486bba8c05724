import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { AuditClaim } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { dayInWords, dayOfInstant } from '../../ui/words/dates.js';
import { StateMark } from '../../ui/state-mark.js';
import { partKey } from '../decision/reduction.js';
import { Cell, TableHead } from '../../ui/table.js';
import { t } from './messages.js';

/** A table where there is room, cards where there is not. */
export function AuditTable(props: {
  claims: readonly AuditClaim[];
  chosen: string | undefined;
}): ReactNode {
  return (
    <table className="audit-table table-cards">
      <TableHead
        columns={[t('learnerAndQuestion'), t('credit'), t('completed'), t('claimed'), t('state')]}
      />
      <tbody>
        {props.claims.map((claim) => (
          <tr
            key={claim.id}
            className={claim.id === props.chosen ? 'audit-row audit-row-here' : 'audit-row'}
          >
            <td>
              <Link
                to="/audit/$learnerId/$claimId"
                params={{ learnerId: claim.learnerId, claimId: claim.id }}
                search={true}
                className="audit-link"
                aria-current={claim.id === props.chosen ? 'true' : undefined}
              >
                <bdi>{claim.learnerName}</bdi>
              </Link>
              <span className="audit-question" dir="auto">
                {claim.questions[0] ?? t('noQuestion')}
              </span>
            </td>
            <td>
              {claim.parts.map((part) => (
                <span key={partKey(part)} className="audit-part">
                  {part.left !== part.amount && claim.state !== 'held' ? (
                    t.rich('leftOf', {
                      amount: <span className="figures" />,
                      figure: plainAmount(part.amount),
                      credit: part.creditName,
                      now: <span className="muted" />,
                      left: plainAmount(part.left),
                    })
                  ) : (
                    <>
                      <span className="figures">{plainAmount(part.amount)}</span> {part.creditName}
                    </>
                  )}
                </span>
              ))}
            </td>
            <Cell label={t('completed')} className="figures nowrap">
              {dayInWords(claim.completedOn)}
            </Cell>
            <Cell label={t('claimed')} className="figures nowrap">
              {dayOfInstant(claim.claimedAt)}
            </Cell>
            <td>
              <StateMark state={claim.state} />
              {claim.flagged ? <StateMark state="flagged" /> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
