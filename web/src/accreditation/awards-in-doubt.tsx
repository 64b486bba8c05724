import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { AwardInDoubt, OperatedAwardInDoubt } from '../api/types.js';
import { LoadedList } from '../ui/loaded.js';
import { Page } from '../ui/page.js';
import { plainAmount } from '../ui/words/amount.js';
import { dayInWords } from '../ui/words/dates.js';
import { Cell, TableHead } from '../ui/table.js';
import { t } from './messages.js';

type Award = AwardInDoubt | OperatedAwardInDoubt;

/** Awards under an accreditation that proved wrong; with learners for those who may know them. */
export function AwardsInDoubt(props: {
  list: Parameters<typeof LoadedList<Award>>[0]['list'];
  lead: string;
  csv: string;
  /** The text above the list. */
  children?: ReactNode;
}): ReactNode {
  const { list, lead, csv, children } = props;
  const some = list.data?.pages.some(({ items }) => items.length > 0);
  return (
    <Page
      title={t('awardsInDoubt')}
      lead={lead}
      actions={
        some ? (
          <a className="button button-plain" href={csv} download>
            {t('downloadCsv')}
          </a>
        ) : null
      }
    >
      {children}
      <LoadedList list={list} empty={t('noneInDoubt')}>
        {(awards) => <AwardsTable awards={awards} />}
      </LoadedList>
    </Page>
  );
}

function AwardsTable({ awards }: { awards: readonly Award[] }): ReactNode {
  const named = awards.some((award) => 'learnerName' in award);
  return (
    <table className="table-cards setup-table">
      <TableHead
        columns={[
          named ? t('learner') : null,
          t('completed'),
          t('credit'),
          t('certificate'),
          t('accreditedWhenAwarded'),
        ]}
      />
      <tbody>
        {awards.map((award) => (
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
            <Cell label={t('completed')} className="figures nowrap">
              {dayInWords(award.completedOn)}
            </Cell>
            <td>
              <span className="figures">{plainAmount(award.amount)}</span> {award.creditName}
            </td>
            <Cell label={t('certificate')} className="figures">
              {award.serials ?? t('noneInForce')}
            </Cell>
            <Cell label={t('accreditedWhenAwarded')}>{award.accreditedBy}</Cell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
