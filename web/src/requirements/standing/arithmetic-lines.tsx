import { useState, type ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { linesQuery } from '../../api/learner/requirements.js';
import type { CreditLine, Standing } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { AwardTopics } from './award-topics.js';
import { LoadedList } from '../../ui/loaded.js';
import { Cell, TableHead } from '../../ui/table.js';
import { t } from './messages.js';

/** Every credit that went into a standing: what it is worth, what counts, what is in excess and why. */
export function ArithmeticLines({ standing }: { standing: Standing }): ReactNode {
  const [open, setOpen] = useState(false);
  const { requirement, period, lineCount } = standing;
  return (
    <details
      className="disclosure arithmetic-lines"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{lineCount === 0 ? t('noLines') : t('lines', { count: lineCount })}</summary>
      {open ? <Lines id={requirement.id} on={period.to} standing={standing} /> : null}
    </details>
  );
}

function Lines(props: { id: string; on: string; standing: Standing }): ReactNode {
  const { id, on, standing } = props;
  const lines = useInfiniteQuery(linesQuery(id, on));
  const asksTopics = standing.asked.some(({ kind }) => kind === 'topic');
  return (
    <LoadedList list={lines} empty={t('emptyLines')}>
      {(all) => (
        <table className="table-cards lines-table">
          <TableHead
            columns={[
              t('credit'),
              { title: t('column.earned'), className: 'number' },
              { title: t('column.counted'), className: 'number' },
              { title: t('column.excess'), className: 'number' },
              t('why'),
            ]}
          />
          <tbody>
            {all.map((line) => (
              <LineRow key={line.entryId} line={line} asksTopics={asksTopics} />
            ))}
          </tbody>
          {lines.hasNextPage ? null : (
            <tfoot>
              <tr>
                <th scope="row">{t('sum')}</th>
                <Cell label={t('label.earned')} className="number">
                  {plainAmount(standing.raw)}
                </Cell>
                <Cell label={t('label.counted')} className="number">
                  {plainAmount(standing.applied)}
                </Cell>
                <Cell label={t('label.excess')} className="number">
                  {plainAmount(standing.over)}
                </Cell>
                <td className="lines-why">{t('addUp')}</td>
              </tr>
            </tfoot>
          )}
        </table>
      )}
    </LoadedList>
  );
}

function factsInWords({ completedOn: day, origin, audited, unit, amount }: CreditLine): string {
  const from = audited === false ? t('unaudited', { origin }) : t(`origin.${origin}`);
  return unit
    ? t('lineFactsWithAmount', { day, origin: from, amount: plainAmount(amount), unit })
    : t('lineFacts', { day, origin: from });
}

function LineRow({ line, asksTopics }: { line: CreditLine; asksTopics: boolean }): ReactNode {
  return (
    <tr>
      <td>
        {line.title}
        <span className="log-provider">{factsInWords(line)}</span>
        {asksTopics && line.origin === 'award' ? <AwardTopics line={line} /> : null}
      </td>
      <Cell label={t('label.earned')} className="number">
        {plainAmount(line.raw)}
      </Cell>
      <Cell label={t('label.counted')} className="number">
        {plainAmount(line.applied)}
      </Cell>
      <Cell label={t('label.excess')} className="number">
        {plainAmount(line.over)}
      </Cell>
      <td className="lines-why">{line.why}</td>
    </tr>
  );
}
