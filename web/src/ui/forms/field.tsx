import { useId, type ComponentProps, type ReactNode } from 'react';
import { t } from '../ui-messages.js';

interface Around {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** Said after the label when a field may stay empty. */
  optional?: boolean;
}

interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

function Field(props: Around & { children: (wiring: Wiring) => ReactNode }): ReactNode {
  const { label, hint, error, optional, children } = props;
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>
        {optional
          ? t.rich('optionalField', { label, note: <span className="field-optional" /> })
          : label}
      </label>
      {hint ? (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error ? (
        <p className="field-error" id={errorId}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** A single line of text with its label, hint and error. */
export function TextField(props: Around & Omit<ComponentProps<'input'>, 'id'>): ReactNode {
  const { label, hint, error, optional, ...input } = props;
  return (
    <Field {...{ label, hint, error, optional: optional ?? false }}>
      {(wiring) => <input className="input" dir="auto" {...input} {...wiring} />}
    </Field>
  );
}

/** Several lines of text that grow with what is written. */
export function TextArea(props: Around & Omit<ComponentProps<'textarea'>, 'id'>): ReactNode {
  const { label, hint, error, optional, ...area } = props;
  return (
    <Field {...{ label, hint, error, optional: optional ?? false }}>
      {(wiring) => (
        <textarea className="input textarea" rows={3} dir="auto" {...area} {...wiring} />
      )}
    </Field>
  );
}

/** One of a list. */
export function SelectField(
  props: Around & Omit<ComponentProps<'select'>, 'id'> & { children: ReactNode },
): ReactNode {
  const { label, hint, error, optional, children, ...select } = props;
  return (
    <Field {...{ label, hint, error, optional: optional ?? false }}>
      {(wiring) => (
        <select className="input select" {...select} {...wiring}>
          {children}
        </select>
      )}
    </Field>
  );
}
