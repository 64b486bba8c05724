import { accreditedBy } from '../../../../accounts/domain/accreditation.js';
import type { Provider } from '../../evidence.js';
import { normalText } from '../../cycles/normal-text.js';
import type { AccreditedProviderRule } from '../../rule-set.js';
import { met, type Given, type Verdict } from '../verdict.js';
import { listed } from '../../../../shared/words.js';
import { t } from './messages.js';

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
        `${required} ${t('demonstration')}`,
        t('isDemonstration', { provider: provider.name }),
      ),
      effect: 'no-credit',
      label: rule.demonstration,
    };
  }
  const observed =
    provider.accreditedBy === null
      ? t('accreditedByNobody', { provider: provider.name })
      : t('accreditedByAnother', { provider: provider.name, body: provider.accreditedBy });
  const remedy = t('tellProvider');
  if (rule.fallback === null) {
    return { outcome: 'not-met', required, observed, remedy };
  }
  return {
    outcome: 'met',
    required: `${required} ${t('otherwiseParticipation')}`,
    observed: `${observed} ${t('participation')}`,
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
  const status = accreditation?.status ?? 'full';
  const body = accreditation?.shortName ?? provider.accreditedBy ?? '';
  return t(`accredited.${status}`, { provider: provider.name, body });
}

function requirement({ by, names, words }: AccreditedProviderRule): string {
  const wanted = words ?? names ?? by;
  return wanted.length > 0 ? t('provider.by', { bodies: listed(wanted, 'or') }) : t('provider.any');
}

/** As rules were judged before accreditors had codes: one of the names in the text, as whole words. */
function holdsOneOf(names: readonly string[], text: string): boolean {
  if (names.length === 0) return true;
  const words = ` ${normalText(text)} `;
  return names.some((name) => words.includes(` ${normalText(name)} `));
}
