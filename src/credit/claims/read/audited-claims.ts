/**
 * Whether a claim `c` is one that a provider's administrators see and may audit, as SQL. What learners record in
 * their own log was made to nobody, and nobody audits it: credit of such claims says so wherever it is added up.
 */
export const isAudited = `(c.provider_id IS NOT NULL AND EXISTS (
    SELECT FROM credit_option o WHERE o.id = c.credit_option_id AND o.certificate_kind <> 'none'))`;
