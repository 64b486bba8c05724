import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Claim } from '../api/types.js';
import { useTimeZone } from '../frame/session.js';
import { giverInWords, haveSeveralDays, subjectInWords } from '../claim/judgement/claim-words.js';
import { plainAmount } from '../ui/words/amount.js';
import { dayInWords, dayOfInstant } from '../ui/words/dates.js';
import { StateMark } from '../ui/state-mark.js';
import { t } from './messages.js';

/** A claim in the log, a line for each year and kind of credit that it came to. */
export function LogLine({ claim }: { claim: Claim }): ReactNode {
  const timeZone = useTimeZone();
  const dated = haveSeveralDays(claim.parts);
  const ended = claim.revocation ?? claim.reduction ?? claim.withdrawal;
  return (
    <tr>
      <td className="figures nowrap">{dayInWords(claim.completedOn)}</td>
      <td>
        <Link to="/claims/$claimId" params={{ claimId: claim.id }}>
          <bdi>{subjectInWords(claim)}</bdi>
        </Link>
        <span className="log-provider" dir="auto">
          {giverInWords(claim.provider)}
        </span>
      </td>
      <td>
        {claim.parts.map((part) => (
          <span key={`${part.unit} ${part.completedOn}`} className="log-part">
            <span className="figures">{plainAmount(part.amount)}</span> {part.creditName}
            {dated ? <span className="muted"> ({dayInWords(part.completedOn)})</span> : null}
            {claim.reduction && part.left !== part.amount ? (
              <span className="muted"> · {t('left', { amount: plainAmount(part.left) })}</span>
            ) : null}
          </span>
        ))}
      </td>
      <td>
        <StateMark state={claim.state} />
        {ended ? (
          <span className="log-reason">
            {t.rich('ended', {
              day: dayOfInstant(ended.at, timeZone),
              reason: <bdi>{ended.reason}</bdi>,
            })}
          </span>
        ) : null}
      </td>
    </tr>
  );
}
