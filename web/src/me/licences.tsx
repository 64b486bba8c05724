import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.js';
import type { Profile } from '../api/types.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/forms/field.js';
import { Icon } from '../ui/icons.js';
import { t } from './messages.js';

type Licence = Profile['licences'][number];

/** The licences to practise: where, and under which number. */
export function Licences(props: {
  licences: readonly Licence[];
  problem: Problem | null;
  onChange: (licences: Licence[]) => void;
}): ReactNode {
  const { licences, problem, onChange } = props;
  const change = (index: number, more: Partial<Licence>): void =>
    onChange(licences.map((each, at) => (at === index ? { ...each, ...more } : each)));
  return (
    <fieldset className="licences">
      <legend>{t('licences')}</legend>
      {licences.length === 0 ? <p className="field-hint">{t('noLicences')}</p> : null}
      {licences.map((licence, index) => (
        // Rows have no identity except their place; they are only added at the end and removed.
        <div className="licence" key={index}>
          <TextField
            label={t('jurisdiction', { number: index + 1 })}
            value={licence.jurisdiction}
            error={problem?.messageFor(`licences.${index}.jurisdiction`)}
            onChange={(event) => change(index, { jurisdiction: event.target.value })}
          />
          <TextField
            label={t('licenceNumber', { number: index + 1 })}
            value={licence.number}
            error={problem?.messageFor(`licences.${index}.number`)}
            onChange={(event) => change(index, { number: event.target.value })}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={t('removeLicence', { number: index + 1 })}
            onClick={() => onChange(licences.filter((_, at) => at !== index))}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      <Button
        look="quiet"
        onClick={() => onChange([...licences, { jurisdiction: '', number: '' }])}
      >
        <Icon name="add" />
        {t('addLicence')}
      </Button>
    </fieldset>
  );
}
