import { useState, type SubmitEvent, type ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import type { AuditFilters } from '../../api/provider/auditing.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextField } from '../../ui/forms/field.js';
import { claimStates } from '../../ui/words/claim-states.js';
import { auditSearch } from './audit-search.js';
import { t } from './messages.js';

/** The flags of the rule sets that ship, by the id of the rule, and those that arise after a claim. */
const flags = [
  'little-reading',
  'quiz-speed',
  'questions',
  'key-corrected',
  'thin-text',
  'repeated-text',
  'retracted-source',
  'time-credited-before',
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
    <form className="audit-filters" role="search" aria-label={t('claims')} onSubmit={submit}>
      <div className="audit-words">
        <TextField
          label={t('words')}
          type="search"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button type="submit">{t('search')}</Button>
      </div>
      <SelectField
        label={t('state')}
        value={filters.state ?? ''}
        onChange={(event) => narrow(auditSearch({ ...filters, state: event.target.value }))}
      >
        <option value="">{t('everyState')}</option>
        {claimStates.map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('flags')}
        value={filters.flag ?? ''}
        onChange={(event) => narrow({ flag: event.target.value || undefined })}
      >
        <option value="">{t('anyFlags')}</option>
        <option value="any">{t('flaggedOnly')}</option>
        {flags.map((rule) => (
          <option key={rule} value={rule}>
            {t(`flag.${rule}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('claimedFrom')}
        type="date"
        value={filters.from ?? ''}
        onChange={(event) => narrow({ from: event.target.value || undefined })}
      />
      <TextField
        label={t('claimedTo')}
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
          {t('showAll')}
        </Button>
      ) : null}
    </form>
  );
}
