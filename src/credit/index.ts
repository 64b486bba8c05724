export { CreditModule } from './credit.module.js';
export {
  AwardDocuments,
  type AwardDocument,
  type AwardDocumentIssuer,
  type AwardedClaim,
  type ReplacedClaim,
} from './award-documents.js';
export { Award } from './award.entity.js';
export { AwardTopic } from './award-topic.entity.js';
export { topicOrigins, type AwardedTopic, type TopicOrigin } from './domain/award-topics.js';
export { Claim } from './claim.entity.js';
export type { ClaimEvidence, RevokedAct } from './claim-evidence.js';
export { ClaimDecisions, type ClaimDecision, type DecidedPart } from './claim-decisions.js';
export type { ClaimRecord, ClaimSummaryRecord } from './claim-record.js';
export { checkRulesCommand } from './check-rules.command.js';
export { ClaimRecords } from './claim-records.js';
export { CreditElsewhere, type ElsewhereCredit } from './credit-elsewhere.js';
export { CreditOptions } from './credit-options.js';
export { EarlierRevocations } from './earlier-revocations.js';
export { HeldBodies } from './held-bodies.js';
export { PastAwards } from './past-awards.js';
export { pastAwardsView } from './backtest-view.js';
export { PastAwardsDto } from './dto/backtest.dto.js';
export { pastAwardsCsv } from './past-awards-csv.js';
export { RuleSets } from './rule-sets.js';
export { recordKeeping, type RecordKeeping } from './domain/records.js';
export { accreditorsAsked } from './domain/rule-set.js';
export { rulesCommand } from './rules.command.js';
export { daysToTakeBack } from './domain/taking-back.js';
export { partsInWords, type PartInWords } from './domain/part-words.js';
export { LearnerAwards } from './learner-awards.js';
