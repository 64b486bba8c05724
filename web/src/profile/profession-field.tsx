import type { ReactNode } from 'react';
import { SelectField } from '../ui/forms/field.js';
import { t } from './messages.js';
import { isProfession, professionInWords, professions, type Profession } from './professions.js';

/** The profession; nothing is chosen for somebody who has not said it. */
export function ProfessionField(props: {
  value: Profession | null;
  error: string | undefined;
  onChange: (profession: Profession) => void;
}): ReactNode {
  return (
    <SelectField
      label={t('profession')}
      value={props.value ?? ''}
      error={props.error}
      onChange={(event) => {
        if (isProfession(event.target.value)) props.onChange(event.target.value);
      }}
    >
      {props.value === null ? <option value="">{t('chooseProfession')}</option> : null}
      {professions.map((value) => (
        <option key={value} value={value}>
          {professionInWords(value)}
        </option>
      ))}
    </SelectField>
  );
}
