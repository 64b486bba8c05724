import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { statuses } from '../accreditation/accreditation-words.js';
import { accreditorsQuery } from '../api/operator.js';
import type { Problem } from '../api/problem.js';
import type { AccreditationEntry } from '../api/types.js';
import { SelectField, TextArea, TextField } from '../ui/forms/field.js';
import type { AccreditationDraft } from './accreditation-draft.js';

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
        label="Accreditor"
        hint={chosen ? hintOf(chosen) : 'Out of the list of this server'}
        required
        disabled={draft.corrects !== null}
        value={draft.accreditor}
        error={problem?.messageFor('accreditor')}
        onChange={(event) => set({ accreditor: event.target.value })}
      >
        <option value="">Choose one</option>
        {accreditors.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Status"
        hint="Provisional and on probation may award credit; withdrawn may not."
        value={draft.status}
        error={problem?.messageFor('status')}
        onChange={(event) => {
          const status = event.target.value;
          if (isStatus(status)) set({ status });
        }}
      >
        {Object.entries(statuses).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </SelectField>
      <div className="accreditation-days">
        <TextField
          label="First day"
          type="date"
          required
          value={draft.validFrom}
          error={problem?.messageFor('validFrom')}
          onChange={(event) => set({ validFrom: event.target.value })}
        />
        {withdrawn ? null : (
          <TextField
            label="Last day"
            optional
            type="date"
            value={draft.validTo}
            error={problem?.messageFor('validTo')}
            onChange={(event) => set({ validTo: event.target.value })}
          />
        )}
      </div>
      <TextField
        label="Identifier"
        optional
        hint="The number that the accreditor gave the provider"
        value={draft.identifier}
        error={problem?.messageFor('identifier')}
        onChange={(event) => set({ identifier: event.target.value })}
      />
      {withdrawn ? null : (
        <TextArea
          label="Accreditation statement"
          optional
          hint="Word for word as the accreditor asks for it, at most 600 characters. Empty: the standard sentence."
          maxLength={600}
          value={draft.statement}
          error={problem?.messageFor('statement')}
          onChange={(event) => set({ statement: event.target.value })}
        />
      )}
      <TextField
        label="Reason"
        optional={!needsReason}
        required={needsReason}
        hint="Kept in the history; the provider’s administrators read it."
        maxLength={500}
        value={draft.reason}
        error={problem?.messageFor('reason')}
        onChange={(event) => set({ reason: event.target.value })}
      />
    </>
  );
}

function hintOf({ accredits, confirmed }: { accredits: string; confirmed: boolean }): string {
  return `Accredits providers of ${accredits}${confirmed ? '' : '; not confirmed by a source that was read'}`;
}

function isStatus(text: string): text is AccreditationEntry['status'] {
  return text in statuses;
}
