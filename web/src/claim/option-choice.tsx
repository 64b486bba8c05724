import type { ReactNode } from 'react';
import type { CreditOption } from '../api/types.js';
import { Choice } from '../ui/choice.js';

const documents: Record<CreditOption['document'], string> = {
  certificate: 'with a certificate',
  participation: 'with a certificate of participation',
  none: 'a private record, without a certificate',
};

/** Under which option the credit is claimed. What is not open to this learner says why. */
export function OptionChoice(props: {
  options: readonly CreditOption[];
  value: string;
  onChange: (id: string) => void;
}): ReactNode {
  return (
    <section className="option-choice">
      <Choice
        label="Claim as"
        stacked
        options={props.options.map((option) => ({
          value: option.id,
          label: option.title,
          description: describe(option),
          disabled: !option.available,
        }))}
        value={props.value}
        onChange={props.onChange}
      />
    </section>
  );
}

function describe(option: CreditOption): string {
  if (!option.available)
    return `Not open to you: ${option.whyNot ?? 'the provider does not say why'}`;
  const accredited = option.provider?.demonstration
    ? 'a demonstration, no credit is awarded'
    : option.provider?.accreditedBy
      ? `accredited by ${option.provider.accreditedBy}`
      : null;
  return [option.creditName, option.provider?.name, accredited, documents[option.document]]
    .filter(Boolean)
    .join(' · ');
}

/** What most learners want: credit with a document, before a log without one. */
export function firstChoice(options: readonly CreditOption[]): CreditOption | undefined {
  const available = options.filter((option) => option.available);
  return available.find((option) => option.document !== 'none') ?? available[0] ?? options[0];
}
