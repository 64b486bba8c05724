import { accreditorsInWords, inForceOnAll, type Provider } from '../accounts/index.js';
import type { CreditOption } from './credit-option.entity.js';
import type { Provider as JudgedProvider } from './domain/evidence.js';

/** What a provider sets for a credit option. Days are YYYY-MM-DD, both included; the maximum is decimal text. */
export type Offer = Omit<
  CreditOption,
  'id' | 'provider' | 'providerId' | 'certificateKind' | 'retiredAt'
>;

/** A credit option with its provider; null for a log that learners keep themselves. */
export type OfferedOption = Offer &
  Pick<CreditOption, 'id' | 'retiredAt'> & { readonly provider: Provider | null };

/** Puts an option and its provider together. */
export function offeredBy(
  provider: Provider | null,
  { providerId: _providerId, certificateKind: _kind, ...option }: CreditOption,
): OfferedOption {
  return { ...option, provider };
}

/** Who keeps a log, as rules see it: nobody accredits the learner, and nothing of it is a demonstration. */
export const ownLog: JudgedProvider = {
  name: 'Your own log',
  accreditations: [],
  accreditedBy: null,
  demonstration: false,
};

/**
 * A provider as rules see it for an activity of these days (YYYY-MM-DD): an accreditation counts that was in force on
 * all of them.
 */
export function providerOn(
  { name, demonstration, history }: Provider,
  days: readonly string[],
): JudgedProvider {
  const accreditations = inForceOnAll(history, days);
  return { name, demonstration, accreditations, accreditedBy: accreditorsInWords(accreditations) };
}
