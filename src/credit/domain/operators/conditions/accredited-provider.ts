import { accreditedBy } from '../../../../accounts/domain/accreditation.js';
import type { Provider } from '../../evidence.js';
import { normalText } from '../../cycles/normal-text.js';
import type { AccreditedProviderRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { listed } from '../../../../shared/words.js';

/** Only an accredited provider may award the credit. A demonstration provider awards nothing, under another name; others give the fallback. */
export function accreditedProvider(
  rule: AccreditedProviderRule,
  { evidence: { provider } }: Given,
): Verdict {
  const required = requirement(rule);
  if (isAccredited(rule, provider)) return met(required, accreditedInWords(rule, provider));
  if (provider.demonstration) {
    return {
      ...met(
        `${required} A demonstration provider shows how a claim goes and awards no credit.`,
        `${provider.name} is a demonstration: no credit is awarded.`,
      ),
      effect: 'no-credit',
      label: rule.demonstration,
    };
  }
  const observed =
    provider.accreditedBy === null
      ? `On the day of the activity nobody accredited ${provider.name}`
      : `On the day of the activity ${provider.name} was accredited by ${provider.accreditedBy}`;
  const remedy =
    'If this is wrong, tell the provider: the operator of this server records who accredits it.';
  if (rule.fallback === null) {
    return { outcome: 'not-met', required, observed: `${observed}.`, remedy };
  }
  return {
    outcome: 'met',
    required: `${required} Otherwise there is a certificate of participation.`,
    observed: `${observed}: a certificate of participation, without credit.`,
    remedy,
    effect: 'no-credit',
    document: rule.fallback.document,
    label: { unit: rule.fallback.unit, creditName: rule.fallback.creditName },
  };
}

function isAccredited(rule: AccreditedProviderRule, provider: Provider): boolean {
  if (rule.words === undefined) return accreditedBy(provider.accreditations, rule.by).length > 0;
  return provider.accreditedBy !== null && holdsOneOf(rule.words, provider.accreditedBy);
}

function accreditedInWords(rule: AccreditedProviderRule, provider: Provider): string {
  const [accreditation] = accreditedBy(provider.accreditations, rule.by);
  if (!accreditation) return `${provider.name} is accredited by ${provider.accreditedBy ?? ''}.`;
  const { shortName, status } = accreditation;
  const how = { full: '', provisional: ', provisionally', probation: ', on probation' }[status];
  return `${provider.name} is accredited by ${shortName}${how}.`;
}

function requirement({ by, names, words }: AccreditedProviderRule): string {
  const wanted = words ?? names ?? by;
  return wanted.length > 0
    ? `The provider is accredited by ${listed(wanted, 'or')} on the day of the activity.`
    : 'The provider is accredited.';
}

/** As rules were judged before accreditors had codes: one of the names in the text, as whole words. */
function holdsOneOf(names: readonly string[], text: string): boolean {
  if (names.length === 0) return true;
  const words = ` ${normalText(text)} `;
  return names.some((name) => words.includes(` ${normalText(name)} `));
}
