import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { templatesQuery, usualTemplate } from '../../api/provider/templates.js';
import { asProblem } from '../../api/problem.js';
import { SelectField } from '../../ui/forms/field.js';
import { t } from './messages.js';

/** Which template the certificates of a credit option are made with; null for the usual one. */
export function TemplateChoice(props: {
  value: string | null;
  error: string | undefined;
  onChange: (template: string | null) => void;
}): ReactNode {
  const { value, error, onChange } = props;
  const templates = useQuery(templatesQuery);
  const others = (templates.data?.items ?? [])
    .map(({ name }) => name)
    .filter((name) => name !== usualTemplate);
  const missing = value !== null && value !== usualTemplate && !others.includes(value);
  return (
    <SelectField
      label={t('title')}
      hint={t('choiceHint')}
      value={value ?? ''}
      error={error ?? (templates.isError ? asProblem(templates.error).detail : undefined)}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">{t('usual')}</option>
      {missing ? (
        <option value={value}>{templates.data ? t('missing', { name: value }) : value}</option>
      ) : null}
      {others.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
