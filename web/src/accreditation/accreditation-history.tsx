import type { ReactNode } from 'react';
import type { AccreditationEntry } from '../api/types.js';
import { useToday } from '../frame/session.js';
import { LabelledState } from '../ui/labelled-state.js';
import { Button } from '../ui/button.js';
import { dayInWords, dayOfInstant } from '../ui/words/dates.js';
import { EmptyState } from '../ui/notices.js';
import { statuses } from './accreditation-words.js';
import { Cell } from '../ui/table.js';

/** All that was stated of who accredits a provider, the latest first. */
export function AccreditationHistory(props: {
  entries: readonly AccreditationEntry[];
  /** For the operator, who may correct an entry. */
  onCorrect?: (entry: AccreditationEntry) => void;
}): ReactNode {
  const { entries, onCorrect } = props;
  if (entries.length === 0) {
    return (
      <EmptyState>
        No accreditation has been recorded yet, so this provider’s certificates say participation,
        without credit.
      </EmptyState>
    );
  }
  return (
    <table className="table-cards setup-table">
      <thead>
        <tr>
          <th scope="col">Accreditor</th>
          <th scope="col">Status</th>
          <th scope="col">Valid</th>
          <th scope="col">Stated</th>
          {onCorrect ? (
            <th scope="col">
              <span className="visually-hidden">Action</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className="setup-main">
              <span className="setup-name">{entry.accreditorName}</span>
              {entry.identifier ? (
                <span className="setup-note">Number {entry.identifier}</span>
              ) : null}
              {entry.statement ? (
                <span className="setup-note" dir="auto">
                  “{entry.statement}”
                </span>
              ) : null}
            </td>
            <td>
              <EntryState entry={entry} />
              {entry.carriedOver ? (
                <span className="setup-note">
                  Carried over from what the provider said of itself, not confirmed yet
                </span>
              ) : null}
            </td>
            <Cell label="Valid" className="figures">
              {validInWords(entry)}
            </Cell>
            <Cell label="Stated" className="figures">
              {dayOfInstant(entry.statedAt)}
              {entry.reason ? (
                <span className="setup-note" dir="auto">
                  {entry.reason}
                </span>
              ) : null}
            </Cell>
            {onCorrect ? (
              <td>
                {entry.corrected ? null : (
                  <Button onClick={() => onCorrect(entry)}>
                    {entry.carriedOver ? 'Confirm or correct' : 'Correct'}
                  </Button>
                )}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function validInWords({ validFrom, validTo }: AccreditationEntry): string {
  return validTo === null
    ? `from ${dayInWords(validFrom)}`
    : `${dayInWords(validFrom)} to ${dayInWords(validTo)}`;
}

function EntryState({ entry }: { entry: AccreditationEntry }): ReactNode {
  const today = useToday();
  const word = statuses[entry.status];
  if (entry.corrected) {
    return (
      <LabelledState tone="plain" icon="superseded">
        {word}, corrected: it never held
      </LabelledState>
    );
  }
  if (entry.status === 'withdrawn') {
    return (
      <LabelledState tone="bad" icon="revoked">
        {word}
      </LabelledState>
    );
  }
  if (!entry.inForce) {
    return (
      <LabelledState tone="plain" icon="clock">
        {word}, {entry.validFrom > today ? 'not yet' : 'no longer'} in force
      </LabelledState>
    );
  }
  return (
    <LabelledState tone={entry.status === 'full' ? 'good' : 'care'} icon="met">
      {word}, in force
    </LabelledState>
  );
}
