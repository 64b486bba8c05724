import { useState, type SubmitEvent, type ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import type { AuditFilters } from '../../api/provider/auditing.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextField } from '../../ui/forms/field.js';
import { auditSearch } from './audit-search.js';

/** The flags of the rule sets that ship, by the id of the rule, and those that arise after a claim. */
const flags = [
  ['little-reading', 'Little reading'],
  ['quiz-speed', 'Fast answers'],
  ['questions', 'Passed by an earlier key'],
  ['key-corrected', 'Key corrected since'],
  ['thin-text', 'Short answers'],
  ['repeated-text', 'Repeated text'],
  ['retracted-source', 'Retracted source'],
  ['time-credited-before', 'Time credited before'],
] as const;

/** What the list is narrowed to. A choice works at once, words when they are entered. */
export function AuditFilterForm({ filters }: { filters: AuditFilters }): ReactNode {
  const [words, setWords] = useState(filters.q ?? '');
  const navigate = useNavigate();
  const narrow = (change: AuditFilters): void => {
    // Round through the reader of addresses: what is empty is left out.
    void navigate({ to: '.', search: auditSearch({ ...filters, ...change }), replace: true });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    narrow({ q: words.trim() || undefined });
  };
  const narrowed = Object.values(filters).some(Boolean);
  return (
    <form className="audit-filters" role="search" aria-label="Claims" onSubmit={submit}>
      <div className="audit-words">
        <TextField
          label="Name, question or number"
          type="search"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button type="submit">Find</Button>
      </div>
      <SelectField
        label="State"
        value={filters.state ?? ''}
        onChange={(event) => narrow(auditSearch({ ...filters, state: event.target.value }))}
      >
        <option value="">Every state</option>
        <option value="held">Held for review</option>
        <option value="awarded">Awarded</option>
        <option value="upheld">Upheld</option>
        <option value="reduced">Reduced</option>
        <option value="revoked">Revoked</option>
        <option value="withdrawn">Withdrawn</option>
        <option value="declined">Declined</option>
      </SelectField>
      <SelectField
        label="Flags"
        value={filters.flag ?? ''}
        onChange={(event) => narrow({ flag: event.target.value || undefined })}
      >
        <option value="">Any</option>
        <option value="any">Flagged only</option>
        {flags.map(([rule, name]) => (
          <option key={rule} value={rule}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Claimed from"
        type="date"
        value={filters.from ?? ''}
        onChange={(event) => narrow({ from: event.target.value || undefined })}
      />
      <TextField
        label="Claimed to"
        type="date"
        value={filters.to ?? ''}
        onChange={(event) => narrow({ to: event.target.value || undefined })}
      />
      {narrowed ? (
        <Button
          look="quiet"
          onClick={() => {
            setWords('');
            void navigate({ to: '.', search: {}, replace: true });
          }}
        >
          Show all claims
        </Button>
      ) : null}
    </form>
  );
}
