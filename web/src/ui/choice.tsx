import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup, Text } from 'react-aria-components';

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
  return (
    <RadioGroup
      className={stacked ? 'choice choice-stacked' : 'choice'}
      value={value}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option) onChange(option.value);
      }}
    >
      <Label className="choice-label">{label}</Label>
      <div className="choice-options">
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            isDisabled={option.disabled ?? false}
            className="choice-option"
          >
            <span className="choice-dot" aria-hidden="true" />
            <span>
              <span className="choice-name">{option.label}</span>
              {option.description ? (
                <Text slot="description" className="choice-description">
                  {option.description}
                </Text>
              ) : null}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
