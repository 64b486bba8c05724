import { useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../../ui/button.js';
import { TextArea } from '../../../ui/forms/field.js';
import { placeholderName } from '../draft/template-words.js';
import { t } from './messages.js';

/** A text of a certificate, with the facts that can be put into it and the way back to what ships. */
export function FactText(props: {
  field: string;
  label: string;
  hint?: string;
  value: string;
  error: string | undefined;
  maxLength: number;
  optional?: boolean;
  /** The allowed placeholders. */
  facts: readonly string[];
  /** The supplied text; left out if there is none for this text alone. */
  shipped?: string;
  onChange: (text: string) => void;
}): ReactNode {
  const { field, label, hint, value, error, maxLength, optional, facts, shipped, onChange } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (fact: string): void => {
    const element = area.current;
    if (!element) return;
    const { selectionStart, selectionEnd } = element;
    const before = `${value.slice(0, selectionStart)}{${fact}}`;
    // The caret is set in the new text, so that has to be there.
    flushSync(() => onChange(before + value.slice(selectionEnd)));
    element.focus();
    element.setSelectionRange(before.length, before.length);
  };
  return (
    <div className="template-text">
      <TextArea
        ref={area}
        label={label}
        hint={hint}
        error={error}
        rows={1}
        maxLength={maxLength}
        optional={optional ?? false}
        value={value}
        data-field={field}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className="template-text-tools">
        {facts.length > 0 ? (
          <details className="template-facts">
            <summary>
              {t.rich('insertFact', { hidden: <span className="visually-hidden" />, label })}
            </summary>
            <ul>
              {facts.map((fact) => (
                <li key={fact}>
                  <button type="button" className="chip" onClick={() => insert(fact)}>
                    {`{${fact}}`} <span className="muted">{placeholderName(fact)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
        {shipped !== undefined && shipped !== value ? (
          <Button look="quiet" onClick={() => onChange(shipped)}>
            {t.rich('restoreText', { hidden: <span className="visually-hidden" />, label })}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
