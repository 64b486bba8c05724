import { accreditorsInWords, inForceOnAll, type Provider } from '../accounts/index.js';
import type { Offer, Provider as JudgedProvider } from './domain/evidence.js';

/** What a provider offers under a rule set, or a log that learners keep themselves. Days are YYYY-MM-DD, both included. */
export interface OfferedOption extends Offer {
  readonly id: string;
  readonly title: string;
  /** Null for the learner's own log. */
  readonly provider: Provider | null;
  readonly ruleSetId: string;
  /** The professions that it is offered to; null for all. */
  readonly audience: readonly string[] | null;
  readonly certificateTemplate: string | null;
  readonly retiredAt: Date | null;
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

export interface OptionRow {
  id: string;
  provider_id: string | null;
  rule_set_id: string;
  title: string;
  opens_on: string;
  closes_on: string | null;
  designated_maximum: string | null;
  document_within_days: number | null;
  claim_within_days: number | null;
  audience: string[] | null;
  certificate_template: string | null;
  retired_at: Date | null;
}

/** Selects OptionRows. */
export const selectOptions = `SELECT id, provider_id, rule_set_id, title,
    to_char(opens_on, 'YYYY-MM-DD') AS opens_on, to_char(closes_on, 'YYYY-MM-DD') AS closes_on,
    designated_maximum, document_within_days, claim_within_days, audience, certificate_template, retired_at
  FROM credit_option`;

export function optionOf(row: OptionRow, provider: Provider | null): OfferedOption {
  return {
    id: row.id,
    title: row.title,
    provider,
    ruleSetId: row.rule_set_id,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    designatedMaximum: row.designated_maximum,
    documentWithinDays: row.document_within_days,
    claimWithinDays: row.claim_within_days,
    audience: row.audience,
    certificateTemplate: row.certificate_template,
    retiredAt: row.retired_at,
  };
}
