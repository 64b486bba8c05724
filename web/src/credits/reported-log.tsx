import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ClaimFilters } from '../api/learner/credit.js';
import { reportedCreditsQuery } from '../api/learner/requirements.js';
import { plainAmount } from '../ui/words/amount.js';
import { dayInWords } from '../ui/words/dates.js';
import { More } from '../ui/more.js';
import { ErrorNotice } from '../ui/notices.js';
import { TableHead } from '../ui/table.js';
import { t } from './messages.js';

/** Self-reported credit in the log, marked as such; nothing if the log is filtered to claims. */
export function ReportedLog({ filters }: { filters: ClaimFilters }): ReactNode {
  const { from, to, unit, state, kind } = filters;
  const ofClaims = state !== undefined || kind !== undefined;
  const credits = useInfiniteQuery({
    ...reportedCreditsQuery({ from, to, unit }),
    enabled: !ofClaims,
  });
  const all = credits.data?.pages.flatMap(({ items }) => items) ?? [];
  if (ofClaims) return null;
  if (credits.isError) return <ErrorNotice error={credits.error} onRetry={credits.refetch} />;
  if (all.length === 0) return null;
  return (
    <>
      <h3 className="part-heading">{t('selfReportedCredit')}</h3>
      <table className="log table-cards">
        <TableHead columns={[t('completed'), t('activity'), t('credit'), t('state')]} />
        <tbody>
          {all.map((credit) => (
            <tr key={credit.id}>
              <td className="figures nowrap">{dayInWords(credit.completedOn)}</td>
              <td>
                <Link to="/requirements" hash="self-reported-credits">
                  <bdi>{credit.title}</bdi>
                </Link>
                <span className="log-provider" dir="auto">
                  {credit.provider ?? t('noProvider')}
                </span>
              </td>
              <td>
                <span className="log-part">
                  <span className="figures">{plainAmount(credit.amount)}</span>{' '}
                  {credit.unit ?? t('credits')}
                </span>
              </td>
              <td>
                {t('selfReported')}
                {credit.duplicates.length > 0 ? (
                  <span className="log-reason">{t('duplicate')}</span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <More list={credits} />
    </>
  );
}
