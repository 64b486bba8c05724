import { useState, type ReactNode } from 'react';
import type { CreditOption } from '../../api/types.js';
import { Choice } from '../../ui/forms/choice.js';
import { useClaimantKnown } from './claimant.js';
import { giverInWords } from '../judgement/claim-words.js';
import { keepOption, lastOption } from './last-option.js';
import { t } from './messages.js';

/** Under which option the credit is claimed. What is not open to this learner says why. */
export function OptionChoice(props: {
  options: readonly CreditOption[];
  value: string;
  onChange: (id: string) => void;
}): ReactNode {
  const known = useClaimantKnown();
  const open = props.options.filter(({ available }) => available);
  const closed = props.options.filter(({ available }) => !available);
  // Before it is known who claims, every option is closed for that one reason, which is said above.
  if (known === false) return null;
  return (
    <section className="option-choice">
      <Choice
        label={t('claimAs')}
        stacked
        options={open.map((option) => ({
          value: option.id,
          label: option.title,
          description: describe(option),
        }))}
        value={props.value}
        onChange={props.onChange}
      />
      {open.length === 0 ? <p className="field-hint">{t('noneOpen')}</p> : null}
      {closed.length > 0 ? (
        <details className="disclosure" open={open.length === 0}>
          <summary>{t('closed', { count: closed.length })}</summary>
          <dl className="closed-options">
            {closed.map((option) => (
              <div key={option.id}>
                <dt dir="auto">{option.title}</dt>
                <dd>
                  <bdi>{giverInWords(option.provider)}</bdi> · {option.creditName}
                </dd>
                <dd>{option.whyNot ?? t('noReason')}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </section>
  );
}

function describe(option: CreditOption): string {
  const { provider } = option;
  const accredited = provider?.demonstration
    ? t('demonstration')
    : provider?.accreditedBy
      ? t('accreditedBy', { accreditor: provider.accreditedBy })
      : null;
  return [
    option.creditName,
    provider?.name ?? option.body,
    accredited,
    t(`document.${option.document}`),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The options under which this kind of thing is claimed. */
export function optionsFor(
  options: readonly CreditOption[],
  kind: CreditOption['claimedFor'],
): readonly CreditOption[] {
  return options.filter(({ claimedFor }) => claimedFor === kind);
}

/** The option that is chosen, and how to choose another. */
export function useOption(
  options: readonly CreditOption[],
): [CreditOption | undefined, (id: string) => void] {
  const kind = options[0]?.claimedFor ?? 'cycles';
  const [chosen, setChosen] = useState(() => lastOption(kind));
  const choose = (id: string): void => {
    keepOption(kind, id);
    setChosen(id);
  };
  const known = options.find(({ id, available }) => id === chosen && available);
  return [known ?? firstChoice(options), choose];
}

/** What most learners prefer: credit with a document, before a log without one. */
function firstChoice(options: readonly CreditOption[]): CreditOption | undefined {
  const available = options.filter((option) => option.available);
  return available.find((option) => option.document !== 'none') ?? available[0];
}
