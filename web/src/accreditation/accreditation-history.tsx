import type { ReactNode } from 'react';
import type { AccreditationEntry } from '../api/types.js';
import { useToday } from '../frame/session.js';
import { LabelledState } from '../ui/labelled-state.js';
import { Button } from '../ui/button.js';
import { dayOfInstant } from '../ui/words/dates.js';
import { EmptyState } from '../ui/notices.js';
import { Cell } from '../ui/table.js';
import { statusInWords } from './accreditation-words.js';
import { t } from './messages.js';

/** All that was stated of who accredits a provider, the latest first. */
export function AccreditationHistory(props: {
  entries: readonly AccreditationEntry[];
  /** For the operator, who may correct an entry. */
  onCorrect?: (entry: AccreditationEntry) => void;
}): ReactNode {
  const { entries, onCorrect } = props;
  if (entries.length === 0) return <EmptyState>{t('noEntries')}</EmptyState>;
  return (
    <table className="table-cards setup-table">
      <thead>
        <tr>
          <th scope="col">{t('accreditor')}</th>
          <th scope="col">{t('status')}</th>
          <th scope="col">{t('valid')}</th>
          <th scope="col">{t('recorded')}</th>
          {onCorrect ? (
            <th scope="col">
              <span className="visually-hidden">{t('action')}</span>
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
                <span className="setup-note">{t('number', { identifier: entry.identifier })}</span>
              ) : null}
              {entry.statement ? (
                <span className="setup-note" dir="auto">
                  “{entry.statement}”
                </span>
              ) : null}
            </td>
            <td>
              <EntryState entry={entry} />
              {entry.carriedOver ? <span className="setup-note">{t('carriedOver')}</span> : null}
            </td>
            <Cell label={t('valid')} className="figures">
              {validInWords(entry)}
            </Cell>
            <Cell label={t('recorded')} className="figures">
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
                    {entry.carriedOver ? t('confirm') : t('correct')}
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
    ? t('validFrom', { from: validFrom })
    : t('validBetween', { from: validFrom, to: validTo });
}

function EntryState({ entry }: { entry: AccreditationEntry }): ReactNode {
  const today = useToday();
  const status = statusInWords(entry.status);
  if (entry.corrected) {
    return (
      <LabelledState tone="plain" icon="superseded">
        {t('corrected', { status })}
      </LabelledState>
    );
  }
  if (entry.status === 'withdrawn') {
    return (
      <LabelledState tone="bad" icon="revoked">
        {status}
      </LabelledState>
    );
  }
  if (!entry.inForce) {
    return (
      <LabelledState tone="plain" icon="clock">
        {entry.validFrom > today ? t('notYet', { status }) : t('noLonger', { status })}
      </LabelledState>
    );
  }
  return (
    <LabelledState tone={entry.status === 'full' ? 'good' : 'care'} icon="met">
      {t('inForce', { status })}
    </LabelledState>
  );
}
