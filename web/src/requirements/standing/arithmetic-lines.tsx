import { useState, type ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { linesQuery } from '../../api/learner/requirements.js';
import type { CreditLine, Standing } from '../../api/types.js';
import { plainAmount } from '../../ui/words/amount.js';
import { countOf, dayInWords } from '../../ui/words/dates.js';
import { AwardTopics } from './award-topics.js';
import { LoadedList } from '../../ui/loaded.js';
import { Cell, TableHead } from '../../ui/table.js';

/** Every credit that went into a standing: what it is worth, what counts, what is in excess and why. */
export function ArithmeticLines({ standing }: { standing: Standing }): ReactNode {
  const [open, setOpen] = useState(false);
  const { requirement, period, lineCount } = standing;
  return (
    <details
      className="disclosure arithmetic-lines"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {lineCount === 0 ? 'No credit counts here yet' : 'Each credit and why it counts'}
        {lineCount === 0 ? '' : ` (${countOf(lineCount, 'line', 'lines')})`}
      </summary>
      {open ? <Lines id={requirement.id} on={period.to} standing={standing} /> : null}
    </details>
  );
}

function Lines(props: { id: string; on: string; standing: Standing }): ReactNode {
  const { id, on, standing } = props;
  const lines = useInfiniteQuery(linesQuery(id, on));
  const asksTopics = standing.asked.some(({ kind }) => kind === 'topic');
  return (
    <LoadedList
      list={lines}
      what="lines"
      empty="Claim credit or add credit from elsewhere, and it will be listed here."
    >
      {(all) => (
        <table className="table-cards lines-table">
          <TableHead
            columns={[
              'Credit',
              { title: 'Worth here', className: 'number' },
              { title: 'Counts', className: 'number' },
              { title: 'Over', className: 'number' },
              'Why',
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
                <th scope="row">Total</th>
                <Cell label="worth" className="number">
                  {plainAmount(standing.raw)}
                </Cell>
                <Cell label="counts" className="number">
                  {plainAmount(standing.applied)}
                </Cell>
                <Cell label="over" className="number">
                  {plainAmount(standing.over)}
                </Cell>
                <td className="lines-why">
                  What counts and what is over add up to what it is worth here.
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      )}
    </LoadedList>
  );
}

const origins: Record<CreditLine['origin'], string> = {
  award: 'Awarded here',
  external: 'Self-reported',
  carried: 'Carried over',
  flat: 'Granted without evidence',
};

function originInWords({ origin, audited }: CreditLine): string {
  if (audited !== false) return origins[origin];
  return `${origin === 'award' ? 'Self-recorded' : origins[origin]}, audited by nobody`;
}

function LineRow({ line, asksTopics }: { line: CreditLine; asksTopics: boolean }): ReactNode {
  return (
    <tr>
      <td>
        {line.title}
        <span className="log-provider">
          {dayInWords(line.completedOn)} · {originInWords(line)}
          {line.unit ? ` · ${plainAmount(line.amount)} ${line.unit}` : ''}
        </span>
        {asksTopics && line.origin === 'award' ? <AwardTopics line={line} /> : null}
      </td>
      <Cell label="worth" className="number">
        {plainAmount(line.raw)}
      </Cell>
      <Cell label="counts" className="number">
        {plainAmount(line.applied)}
      </Cell>
      <Cell label="over" className="number">
        {plainAmount(line.over)}
      </Cell>
      <td className="lines-why">{line.why}</td>
    </tr>
  );
}
