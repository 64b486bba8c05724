import { catalogue } from '../../shared/messages.js';

export const t = catalogue('auditing/decisions', {
  awarded: '{provider} reviewed your claim and awarded {parts}. The certificate has been issued.',
  declined:
    '{provider} declined your claim of {parts} after review: {reason} No credit was awarded. {act, select, spent {It was declined for misconduct, so the same learning cannot be claimed again.} other {You may claim the same learning under another option.}}',
  upheld: '{provider} reviewed your claim of {parts} and upheld it.',
  reduced:
    '{provider} reduced your claim of {before}: {reason} It now comes to {after}. A certificate for that amount replaces the earlier one.',
  declineWithdrawn:
    '{provider} has withdrawn its decision to decline your claim of {parts}: {reason} It will be reviewed again and does not count until then. You don’t need to do anything.',
  reinstated:
    '{provider} reinstated your claim: {reason} It counts again as {parts}, and a new certificate has been issued.',
  revoked:
    '{provider} revoked your claim of {parts}: {reason} The certificate no longer counts. {act, select, spent {It was revoked for misconduct, so the same learning cannot be claimed again.} other {It was revoked as a mistake, so you may claim the same learning under another option.}}',
  creditReinstated: 'The credit was reinstated: {reason}',
  incomplete:
    'The decision is incomplete or contains fields that do not belong to it. Nothing was changed.',
  actElsewhere: 'is only for revoking and declining',
  partsElsewhere: 'are only for a reduction',
  partsMissing: 'must say what is left of each part that is reduced',
});
