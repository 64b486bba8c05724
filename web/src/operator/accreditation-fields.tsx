import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { statuses, statusInWords } from '../accreditation/accreditation-words.js';
import { accreditorsQuery } from '../api/operator.js';
import type { Problem } from '../api/problem.js';
import { SelectField, TextArea, TextField } from '../ui/forms/field.js';
import type { AccreditationDraft } from './accreditation-draft.js';
import { t } from './messages.js';

/** Who accredits, from when, how: the same fields to state, to correct and to accept a proposal. */
export function AccreditationFields(props: {
  draft: AccreditationDraft;
  problem: Problem | null;
  onChange: (draft: AccreditationDraft) => void;
}): ReactNode {
  const { draft, problem, onChange } = props;
  const accreditors = useQuery(accreditorsQuery).data?.items ?? [];
  const set = (change: Partial<AccreditationDraft>): void => onChange({ ...draft, ...change });
  const chosen = accreditors.find(({ code }) => code === draft.accreditor);
  const withdrawn = draft.status === 'withdrawn';
  const needsReason = withdrawn || draft.corrects !== null;
  return (
    <>
      <SelectField
        label={t('accreditor')}
        hint={chosen ? hintOf(chosen) : t('accreditorHint')}
        required
        disabled={draft.corrects !== null}
        value={draft.accreditor}
        error={problem?.messageFor('accreditor')}
        onChange={(event) => set({ accreditor: event.target.value })}
      >
        <option value="">{t('chooseAccreditor')}</option>
        {accreditors.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('status')}
        hint={t('statusHint')}
        value={draft.status}
        error={problem?.messageFor('status')}
        onChange={(event) => {
          const status = statuses.find((one) => one === event.target.value);
          if (status) set({ status });
        }}
      >
        {statuses.map((status) => (
          <option key={status} value={status}>
            {statusInWords(status)}
          </option>
        ))}
      </SelectField>
      <div className="accreditation-days">
        <TextField
          label={t('firstDay')}
          type="date"
          required
          value={draft.validFrom}
          error={problem?.messageFor('validFrom')}
          onChange={(event) => set({ validFrom: event.target.value })}
        />
        {withdrawn ? null : (
          <TextField
            label={t('lastDay')}
            optional
            type="date"
            value={draft.validTo}
            error={problem?.messageFor('validTo')}
            onChange={(event) => set({ validTo: event.target.value })}
          />
        )}
      </div>
      <TextField
        label={t('identifier')}
        optional
        hint={t('identifierHint')}
        value={draft.identifier}
        error={problem?.messageFor('identifier')}
        onChange={(event) => set({ identifier: event.target.value })}
      />
      {withdrawn ? null : (
        <TextArea
          label={t('statement')}
          optional
          hint={t('statementHint')}
          maxLength={600}
          value={draft.statement}
          error={problem?.messageFor('statement')}
          onChange={(event) => set({ statement: event.target.value })}
        />
      )}
      <TextField
        label={t('reason')}
        optional={!needsReason}
        required={needsReason}
        hint={t('reasonHint')}
        maxLength={500}
        value={draft.reason}
        error={problem?.messageFor('reason')}
        onChange={(event) => set({ reason: event.target.value })}
      />
    </>
  );
}

function hintOf({ accredits, confirmed }: { accredits: string; confirmed: boolean }): string {
  const what = accredits;
  return confirmed ? t('accredits', { what }) : t('accreditsUnconfirmed', { what });
}
