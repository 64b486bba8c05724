import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.js';
import type { Profile } from '../api/types.js';
import { TextField } from '../ui/forms/field.js';
import { t } from './messages.js';
import { ProfessionField } from './profession-field.js';

/** Who somebody is, as it is printed on a certificate: name, profession and degree. */
export function IdentityFields(props: {
  written: Profile;
  problem: Problem | null;
  nameHint?: string;
  onChange: (change: Partial<Profile>) => void;
}): ReactNode {
  const { written, problem, nameHint, onChange } = props;
  return (
    <>
      <TextField
        label={t('name')}
        hint={nameHint}
        autoComplete="name"
        required
        value={written.name}
        error={problem?.messageFor('name')}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <div className="form-row">
        <ProfessionField
          value={written.profession}
          error={problem?.messageFor('profession')}
          onChange={(profession) => onChange({ profession })}
        />
        <TextField
          label={t('degree')}
          optional
          hint={t('degreeHint')}
          value={written.degree ?? ''}
          error={problem?.messageFor('degree')}
          onChange={(event) => onChange({ degree: event.target.value || null })}
        />
      </div>
    </>
  );
}

/** The National Provider Identifier of the United States. */
export function NpiField(props: {
  hint: string;
  value: string | null;
  error: string | undefined;
  onChange: (npi: string | null) => void;
}): ReactNode {
  return (
    <TextField
      label={t('npi')}
      optional
      hint={props.hint}
      inputMode="numeric"
      value={props.value ?? ''}
      error={props.error}
      onChange={(event) => props.onChange(event.target.value || null)}
    />
  );
}
