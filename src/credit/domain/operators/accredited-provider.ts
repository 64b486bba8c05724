import type { AccreditedProviderRule } from '../rule-set.js';
import { met, type Given, type Verdict } from './verdict.js';

/** Only an accredited provider may award the credit. A demonstration provider awards nothing, under another name. */
export function accreditedProvider(
  rule: AccreditedProviderRule,
  { evidence: { provider } }: Given,
): Verdict {
  const required = 'The provider is accredited.';
  if (provider.accreditedBy !== null) {
    return met(required, `${provider.name} is accredited by ${provider.accreditedBy}.`);
  }
  if (provider.demonstration) {
    return {
      ...met(
        `${required} A demonstration provider shows how a claim goes and awards no credit.`,
        `${provider.name} is a demonstration: no credit is awarded.`,
      ),
      label: rule.demonstration,
    };
  }
  return {
    outcome: 'not-met',
    required,
    observed: `${provider.name} has not said who accredits it.`,
    remedy: 'Ask the provider: its administrator can record the accreditation.',
  };
}
