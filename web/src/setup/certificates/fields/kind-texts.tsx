import type { ReactNode } from 'react';
import type { TemplateKind } from '../../../api/types.js';
import { Button } from '../../../ui/button.js';
import { DetailList } from './detail-list.js';
import { FactText } from './fact-text.js';
import { StatementList } from './statement-list.js';
import { same, type Texts } from '../draft/template-draft.js';
import type { FieldErrors } from '../draft/template-errors.js';
import { factsFor, textFields, type TextField } from '../draft/template-words.js';
import { t } from './messages.js';

/** All texts of one kind of certificate. */
export function KindTexts(props: {
  kind: TemplateKind;
  texts: Texts;
  errors: FieldErrors;
  onChange: (texts: Texts) => void;
}): ReactNode {
  const { kind, texts, errors, onChange } = props;
  const { id, shippedTexts: shipped, placeholders } = kind;
  const set = (change: Partial<Texts>): void => onChange({ ...texts, ...change });
  const names = (Object.keys(textFields) as TextField[]).filter((name) => !isFixed(name, shipped));
  return (
    <>
      <Writing />
      {errors.has(id) ? (
        <p className="field-error" tabIndex={-1} data-field={id}>
          {errors.get(id)}
        </p>
      ) : null}
      {names.map((name) => (
        <FactText
          key={name}
          field={`${id}.${name}`}
          {...textFields[name]}
          optional={name === 'notice' && shipped.notice === null}
          value={texts[name] ?? ''}
          error={errors.get(`${id}.${name}`)}
          facts={name === 'heading' || name === 'notice' ? [] : factsFor(name, placeholders)}
          shipped={shipped[name] ?? ''}
          onChange={(text) => set({ [name]: text })}
        />
      ))}
      {shipped.notice === null ? null : (
        <Fixed label={textFields.notice.label} text={shipped.notice}>
          {t('demonstrationNotice')}
        </Fixed>
      )}
      {shipped.award === null ? null : (
        <Fixed label={t('award')} text={shipped.award}>
          {t('awardNote')}
        </Fixed>
      )}
      <StatementList
        kind={id}
        statements={texts.statements}
        shipped={shipped.statements}
        placeholders={placeholders}
        errors={errors}
        onChange={(statements) => set({ statements })}
      />
      <DetailList
        kind={id}
        details={texts.details}
        shipped={shipped.details}
        placeholders={placeholders}
        errors={errors}
        onChange={(details) => set({ details })}
      />
      {same(texts, shipped) ? null : (
        <div>
          <Button onClick={() => onChange(shipped)}>{t('restoreAll')}</Button>
        </div>
      )}
    </>
  );
}

/** A demonstration says so in the same words everywhere. */
function isFixed(name: TextField, shipped: Texts): boolean {
  return name === 'notice' && shipped.notice !== null;
}

/** A text that the rules fix, shown so that nobody looks for it. */
function Fixed(props: { label: string; text: string; children: ReactNode }): ReactNode {
  return (
    <p className="template-text">
      <strong>{props.label}</strong>
      <br />
      <code>{props.text}</code>
      <br />
      <span className="muted">{props.children}</span>
    </p>
  );
}

function Writing(): ReactNode {
  return (
    <details className="disclosure">
      <summary>{t('howToWrite')}</summary>
      <p>{t.rich('marks', { example: <code>{'{provider}'}</code>, code: <code /> })}</p>
      <p>{t('refusedWords')}</p>
    </details>
  );
}
