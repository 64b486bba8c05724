import type { Provider } from '../../accounts/index.js';
import type { CreditOption } from '../tables/credit-option.entity.js';

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
