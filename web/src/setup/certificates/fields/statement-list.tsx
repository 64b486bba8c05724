import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.js';
import { FactText } from './fact-text.js';
import { ItemActions } from './item-actions.js';
import type { KindId } from '../draft/template-draft.js';
import type { FieldErrors } from '../draft/template-errors.js';
import {
  factsFor,
  fixedSentenceIn,
  fixedSentences,
  longestText,
  mostStatements,
} from '../draft/template-words.js';
import { useItemList } from './use-item-list.js';
import { t } from './messages.js';

/** The statements at the foot of a certificate: words of one's own, and sentences that the rules choose. */
export function StatementList(props: {
  kind: KindId;
  statements: readonly string[];
  shipped: readonly string[];
  placeholders: readonly string[];
  errors: FieldErrors;
  onChange: (statements: string[]) => void;
}): ReactNode {
  const { kind, statements, shipped, placeholders, errors, onChange } = props;
  const { heading, said, move, remove } = useItemList('statement', statements, onChange);
  const field = `${kind}.statements`;
  const error = errors.get(field);
  const missing = placeholders.filter(
    (name) => name in fixedSentences && !statements.includes(`{${name}}`),
  );
  return (
    <section className="template-list" aria-label={t('statements')}>
      <h3 ref={heading} tabIndex={-1} data-field={field}>
        {t('statements')}
        <span className="section-count">
          {t('countOf', { count: statements.length, most: mostStatements })}
        </span>
      </h3>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {error ? <p className="field-error">{error}</p> : null}
      <ol className="template-items">
        {statements.map((statement, index) => (
          // Statements are known by their place only.
          <li key={index} className="template-item">
            <Statement
              field={`${field}.${index}`}
              number={index + 1}
              text={statement}
              error={errors.get(`${field}.${index}`)}
              facts={factsFor(`${field}.${index}`, placeholders)}
              onChange={(text) => onChange(statements.with(index, text))}
            />
            <ItemActions
              what="statement"
              number={index + 1}
              first={index === 0}
              last={index === statements.length - 1}
              onMove={(by) => move(index, by)}
              onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      {statements.length < mostStatements ? (
        <div className="template-adding">
          <Button onClick={() => onChange([...statements, ''])}>{t('addStatement')}</Button>
          {missing.map((name) => (
            <Button key={name} onClick={() => onChange([...statements, `{${name}}`])}>
              {t('addFixed', { name: fixedSentences[name]?.name ?? name })}
            </Button>
          ))}
        </div>
      ) : null}
      {statements.join('\n') === shipped.join('\n') ? null : (
        <div>
          <Button look="quiet" onClick={() => onChange([...shipped])}>
            {t('restoreStatements')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Statement(props: {
  field: string;
  number: number;
  text: string;
  error: string | undefined;
  facts: readonly string[];
  onChange: (text: string) => void;
}): ReactNode {
  const { field, number, text, error, facts, onChange } = props;
  const fixed = fixedSentences[fixedSentenceIn(text) ?? ''];
  if (!fixed) {
    return (
      <FactText
        field={field}
        label={t('statementNumber', { number })}
        value={text}
        error={error}
        maxLength={longestText}
        facts={facts}
        onChange={onChange}
      />
    );
  }
  return (
    <div className="template-fixed" tabIndex={-1} data-field={field}>
      <p className="template-fixed-name">
        {t('fixedStatement', { number, name: fixed.name })} <code>{text}</code>
      </p>
      <p className="field-hint">{fixed.says}</p>
      {error ? <p className="field-error">{error}</p> : null}
    </div>
  );
}
