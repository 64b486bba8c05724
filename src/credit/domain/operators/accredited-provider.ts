import { normalText } from '../normal-text.js';
import type { AccreditedProviderRule } from '../rule-set.js';
import { listed } from '../words.js';
import { met, type Given, type Verdict } from './verdict.js';

/** Only an accredited provider may award the credit. A demonstration provider awards nothing, under another name; others give the fallback. */
export function accreditedProvider(
  rule: AccreditedProviderRule,
  { evidence: { provider } }: Given,
): Verdict {
  if (provider.accreditedBy !== null && isOneOf(rule.by, provider.accreditedBy)) {
    return met(
      () => requirement(rule),
      () => `${provider.name} is accredited by ${provider.accreditedBy ?? ''}.`,
    );
  }
  const required = requirement(rule);
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
      ? `${provider.name} has not said who accredits it`
      : `${provider.name} is accredited by ${provider.accreditedBy}`;
  const remedy = 'Ask the provider: its administrator can record the accreditation.';
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

function requirement({ by }: AccreditedProviderRule): string {
  return by ? `The provider is accredited by ${listed(by, 'or')}.` : 'The provider is accredited.';
}

/** Whether an accreditor's name has one of the names as whole words; any has, where the rule asks for none. */
function isOneOf(names: readonly string[] | undefined, accreditedBy: string): boolean {
  if (names === undefined) return true;
  const words = ` ${normalText(accreditedBy)} `;
  return names.some((name) => words.includes(` ${normalText(name)} `));
}
