import { useId, type ReactNode } from 'react';

interface Option<Value extends string> {
  value: Value;
  label: string;
  description?: string;
  disabled?: boolean;
}

/** One tap among a few answers. */
export function Choice<Value extends string>(props: {
  label: string;
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  stacked?: boolean;
}): ReactNode {
  const { label, options, value, onChange, stacked } = props;
  const name = useId();
  return (
    <fieldset className={stacked ? 'choice choice-stacked' : 'choice'}>
      <legend className="choice-label">{label}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="choice-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              aria-labelledby={`${name}-${option.value}`}
              aria-describedby={option.description ? `${name}-${option.value}-more` : undefined}
              onChange={() => onChange(option.value)}
            />
            <span>
              <span className="choice-name" dir="auto" id={`${name}-${option.value}`}>
                {option.label}
              </span>
              {option.description ? (
                <span className="choice-description" dir="auto" id={`${name}-${option.value}-more`}>
                  {option.description}
                </span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
