import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { AwardInDoubt, OperatedAwardInDoubt } from '../api/types.js';
import { plainAmount } from '../ui/words/amount.js';
import { dayInWords } from '../ui/words/dates.js';
import { Cell, TableHead } from '../ui/table.js';

/** Awards under an accreditation that proved wrong; with learners for those who may know them. */
export function AwardsInDoubt(props: {
  awards: readonly (AwardInDoubt | OperatedAwardInDoubt)[];
}): ReactNode {
  const named = props.awards.some((award) => 'learnerName' in award);
  return (
    <table className="table-cards setup-table">
      <TableHead
        columns={[
          named ? 'Learner' : null,
          'Completed',
          'Credit',
          'Certificate',
          'Accredited by, as judged',
        ]}
      />
      <tbody>
        {props.awards.map((award) => (
          <tr key={award.claimId}>
            {'learnerName' in award ? (
              <td className="setup-main">
                <Link
                  to="/audit/$learnerId/$claimId"
                  params={{ learnerId: award.learnerId, claimId: award.claimId }}
                  dir="auto"
                >
                  {award.learnerName}
                </Link>
              </td>
            ) : null}
            <Cell label="Completed" className="figures nowrap">
              {dayInWords(award.completedOn)}
            </Cell>
            <td>
              <span className="figures">{plainAmount(award.amount)}</span> {award.creditName}
            </td>
            <Cell label="Certificate" className="figures">
              {award.serials ?? 'None in force'}
            </Cell>
            <Cell label="Accredited by, as judged">{award.accreditedBy}</Cell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
