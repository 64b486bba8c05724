import type { ReactNode } from 'react';
import type { RuleSet } from '../../api/types.js';
import { SelectField } from '../../ui/forms/field.js';
import { t } from './messages.js';

/** One of the rule sets that may be offered, by its body. What may not stays in sight, with the reason. */
export function RuleSetChoice(props: {
  ruleSets: readonly RuleSet[];
  value: string;
  /** Claims were made under it: it stays. */
  fixed: boolean;
  error: string | undefined;
  onChange: (ruleSet: RuleSet) => void;
}): ReactNode {
  const { ruleSets, value, fixed, error, onChange } = props;
  const certified = ruleSets.filter(({ versions }) =>
    versions.some(({ document }) => document !== 'none'),
  );
  const bodies = [...new Set(certified.map(({ body }) => body))].toSorted();
  const known = certified.some(({ id }) => id === value);
  return (
    <SelectField
      label={t('rules')}
      hint={fixed ? t('rulesFixed') : t('rulesHint')}
      required
      disabled={fixed}
      value={value}
      error={error}
      onChange={(event) => {
        const chosen = certified.find(({ id }) => id === event.target.value);
        if (chosen) onChange(chosen);
      }}
    >
      {value === '' ? <option value="">{t('chooseRules')}</option> : null}
      {value !== '' && !known ? <option value={value}>{value}</option> : null}
      {bodies.map((body) => (
        <optgroup key={body} label={body}>
          {certified
            .filter((ruleSet) => ruleSet.body === body)
            .map((ruleSet) => (
              <option key={ruleSet.id} value={ruleSet.id} disabled={isOff(ruleSet)}>
                {t(isOff(ruleSet) ? 'ruleSetOff' : 'ruleSet', ruleSet)}
              </option>
            ))}
        </optgroup>
      ))}
    </SelectField>
  );
}

function isOff({ versions }: RuleSet): boolean {
  return versions.every(({ switchedOff }) => switchedOff !== null);
}
