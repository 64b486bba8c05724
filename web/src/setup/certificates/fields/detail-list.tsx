import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.js';
import { TextField } from '../../../ui/forms/field.js';
import { FactText } from './fact-text.js';
import { ItemActions } from './item-actions.js';
import { same, type KindId, type Texts } from '../draft/template-draft.js';
import type { FieldErrors } from '../draft/template-errors.js';
import { factsFor, longestText, mostDetails } from '../draft/template-words.js';
import { useItemList } from './use-item-list.js';
import { t } from './messages.js';

type Details = Texts['details'];

/** The small lines with a label each, for example the place and the number of the certificate. */
export function DetailList(props: {
  kind: KindId;
  details: Details;
  shipped: Details;
  placeholders: readonly string[];
  errors: FieldErrors;
  onChange: (details: Details) => void;
}): ReactNode {
  const { kind, details, shipped, placeholders, errors, onChange } = props;
  const { heading, said, move, remove } = useItemList('detail', details, onChange);
  const field = `${kind}.details`;
  const error = errors.get(field);
  const set = (index: number, change: Partial<Details[number]>): void =>
    onChange(details.map((detail, at) => (at === index ? { ...detail, ...change } : detail)));
  return (
    <section className="template-list" aria-label={t('details')}>
      <h3 ref={heading} tabIndex={-1} data-field={field}>
        {t('details')}
        <span className="section-count">
          {t('countOf', { count: details.length, most: mostDetails })}
        </span>
      </h3>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {error ? <p className="field-error">{error}</p> : null}
      <ol className="template-items">
        {details.map(({ label, text }, index) => (
          // Details are known by their place only.
          <li key={index} className="template-item">
            <TextField
              label={t('detailLabel', { number: index + 1 })}
              maxLength={40}
              value={label}
              error={errors.get(`${field}.${index}.label`)}
              data-field={`${field}.${index}.label`}
              onChange={(event) => set(index, { label: event.target.value })}
            />
            <FactText
              field={`${field}.${index}.text`}
              label={t('detailText', { number: index + 1 })}
              value={text}
              error={errors.get(`${field}.${index}.text`)}
              maxLength={longestText}
              facts={factsFor(`${field}.${index}.text`, placeholders)}
              onChange={(changed) => set(index, { text: changed })}
            />
            <ItemActions
              what="detail"
              number={index + 1}
              first={index === 0}
              last={index === details.length - 1}
              onMove={(by) => move(index, by)}
              onRemove={details.length > 1 ? () => remove(index) : undefined}
            />
          </li>
        ))}
      </ol>
      {details.length < mostDetails ? (
        <div>
          <Button onClick={() => onChange([...details, { label: '', text: '' }])}>
            {t('addDetail')}
          </Button>
        </div>
      ) : null}
      {same(details, shipped) ? null : (
        <div>
          <Button look="quiet" onClick={() => onChange([...shipped])}>
            {t('restoreDetails')}
          </Button>
        </div>
      )}
    </section>
  );
}
