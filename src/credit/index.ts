export { CreditModule } from './credit.module.js';
export {
  AwardDocuments,
  type AwardDocument,
  type AwardDocumentIssuer,
  type AwardedClaim,
} from './award-documents.js';
export { Award } from './award.entity.js';
export { Claim } from './claim.entity.js';
export type { ClaimEvidence } from './claim-evidence.js';
export type {
  ClaimDecision,
  ClaimFilter,
  ClaimRecord,
  ClaimSummaryRecord,
} from './claim-record.js';
export { ClaimRecords } from './claim-records.js';
export { CreditOptions } from './credit-options.js';
export type { Finding } from './domain/finding.js';
export { dayInWords } from './domain/words.js';
