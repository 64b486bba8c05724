import { accreditorsInWords, inForceOnAll, type Provider } from '../../accounts/index.js';
import type { Provider as JudgedProvider } from '../domain/evidence.js';
import { t } from './messages.js';

/** Who keeps a log, as rules see it: nobody accredits the learner, and nothing of it is a demonstration. */
export const ownLog: JudgedProvider = {
  name: t('ownLog'),
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
