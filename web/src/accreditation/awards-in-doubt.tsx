import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { AwardInDoubt, OperatedAwardInDoubt } from '../api/types.js';
import { plainAmount } from '../ui/words/amount.js';
import { dayInWords } from '../ui/words/dates.js';

/** Awards under an accreditation that proved wrong; with learners for those who may know them. */
export function AwardsInDoubt(props: {
  awards: readonly (AwardInDoubt | OperatedAwardInDoubt)[];
}): ReactNode {
  const named = props.awards.some((award) => 'learnerName' in award);
  return (
    <table className="table-cards setup-table">
      <thead>
        <tr>
          {named ? <th scope="col">Learner</th> : null}
          <th scope="col">Completed</th>
          <th scope="col">Credit</th>
          <th scope="col">Certificate</th>
          <th scope="col">Accredited by, as judged</th>
        </tr>
      </thead>
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
            <td className="figures nowrap">
              <span className="card-label">Completed </span>
              {dayInWords(award.completedOn)}
            </td>
            <td>
              <span className="figures">{plainAmount(award.amount)}</span> {award.creditName}
            </td>
            <td className="figures">
              <span className="card-label">Certificate </span>
              {award.serials ?? 'None in force'}
            </td>
            <td>
              <span className="card-label">Accredited by, as judged </span>
              {award.accreditedBy}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
