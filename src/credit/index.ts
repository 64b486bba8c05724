export { CreditModule } from './credit.module.js';
export {
  AwardDocuments,
  type AwardDocument,
  type AwardDocumentIssuer,
  type AwardedClaim,
  type ReplacedClaim,
} from './awards/award-documents.js';
export { Award } from './tables/award.entity.js';
export { AwardTopic } from './tables/award-topic.entity.js';
export { topicOrigins, type AwardedTopic, type TopicOrigin } from './domain/claims/award-topics.js';
export { Claim } from './tables/claim.entity.js';
export type { ClaimEvidence, RevokedAct } from './evidence/claim-evidence.js';
export {
  ClaimDecisions,
  type ClaimDecision,
  type DecidedPart,
} from './claims/decisions/claim-decisions.js';
export type { ClaimRecord, ClaimSummaryRecord } from './claims/read/claim-record.js';
export { claimStates } from './claims/read/claim.dto.js';
export { ClaimRecords } from './claims/read/claim-records.js';
export { CreditElsewhere, type ElsewhereCredit } from './claims/read/credit-elsewhere.js';
export { CreditOptions } from './options/credit-options.js';
export { EarlierRevocations } from './earlier/earlier-revocations.js';
export { HeldBodies } from './options/held-bodies.js';
export { PastAwards } from './backtests/past-awards.js';
export { pastAwardsView } from './backtests/backtest-view.js';
export { PastAwardsDto } from './backtests/backtest.dto.js';
export { pastAwardsCsv } from './backtests/past-awards-csv.js';
export { RuleSets } from './rules/rule-sets.js';
export { recordKeeping, type RecordKeeping } from './domain/claims/records.js';
export { accreditorsAsked } from './domain/rule-set.js';
export { rulesCommand } from './backtests/rules.command.js';
export { daysToTakeBack } from './domain/claims/taking-back.js';
export { partsInWords, type PartInWords } from './domain/claims/part-words.js';
export { LearnerAwards } from './claims/read/learner-awards.js';
