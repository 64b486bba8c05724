import type { ReactNode } from 'react';
import type { Problem } from '../../api/problem.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextField } from '../../ui/forms/field.js';
import { Icon } from '../../ui/icons.js';
import { t } from './messages.js';
import { newCategory, type OwnCategoryDraft } from './own-requirement-draft.js';

const most = 12;

/** The kinds of credit that a learner distinguishes in their own requirement. */
export function OwnCategories(props: {
  categories: readonly OwnCategoryDraft[];
  units: readonly string[];
  problem: Problem | null;
  onChange: (categories: OwnCategoryDraft[]) => void;
}): ReactNode {
  const { categories, units, problem, onChange } = props;
  const change = (index: number, more: Partial<OwnCategoryDraft>): void =>
    onChange(categories.map((each, at) => (at === index ? { ...each, ...more } : each)));
  return (
    <fieldset className="own-categories">
      <legend className="choice-label">{t('categories')}</legend>
      <p className="field-hint">{t('categoriesHint')}</p>
      {categories.map((category, index) => (
        // Rows have no identity except their place; they are only added at the end and removed.
        <div className="own-category" key={index}>
          <TextField
            label={t('categoryName', { number: index + 1 })}
            value={category.name}
            maxLength={120}
            error={problem?.messageFor(`categories.${index}.name`)}
            onChange={(event) => change(index, { name: event.target.value })}
          />
          <div className="form-row">
            <TextField
              label={t('minimum', { number: index + 1 })}
              optional
              inputMode="decimal"
              value={category.atLeast ?? ''}
              error={problem?.messageFor(`categories.${index}.atLeast`)}
              onChange={(event) => change(index, { atLeast: amountOf(event.target.value) })}
            />
            <TextField
              label={t('maximum', { number: index + 1 })}
              optional
              inputMode="decimal"
              value={category.atMost ?? ''}
              error={problem?.messageFor(`categories.${index}.atMost`)}
              onChange={(event) => change(index, { atMost: amountOf(event.target.value) })}
            />
          </div>
          <SelectField
            label={t('counted', { number: index + 1 })}
            value={category.takesEverything ? everything : (category.units?.[0] ?? '')}
            error={problem?.messageFor(`categories.${index}.takes`)}
            onChange={({ target: { value } }) =>
              change(index, {
                takesEverything: value === everything,
                units: value === everything || value === '' ? [] : [value],
              })
            }
          >
            <option value="">{t('onlyAssigned')}</option>
            <option value={everything}>{t('everythingElse')}</option>
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {unit}
              </option>
            ))}
          </SelectField>
          <Button
            look="quiet"
            aria-label={t('removeCategory', { number: index + 1 })}
            onClick={() => onChange(categories.filter((_, at) => at !== index))}
          >
            <Icon name="close" />
            {t('remove')}
          </Button>
        </div>
      ))}
      {categories.length < most ? (
        <Button look="quiet" onClick={() => onChange([...categories, newCategory])}>
          <Icon name="add" />
          {t('addCategory')}
        </Button>
      ) : null}
    </fieldset>
  );
}

const everything = ' everything';

/** A comma is a decimal point; nothing is nothing. */
const amountOf = (text: string): string | null => text.replace(',', '.').trim() || null;
