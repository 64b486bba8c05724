export {
  Access,
  CurrentActor,
  accessMetadata,
  type Actor,
  type Audience,
  type Role,
  type RequestWithActor,
} from './http/access.js';
export {
  problemsInWords,
  readCheckedYaml,
  templatesFolder,
  type FileKind,
  type FileProblem,
  shippedYaml,
} from './checked-yaml.js';
export { Clock } from './clock.js';
export {
  CommandFailure,
  UsageError,
  runProgram,
  type AddCommand,
  type CommandContext,
  type CommandStreams,
} from './command-line.js';
export { compiledSchema } from './compiled-schema.js';
export { Configuration, ConfigurationError, readSettings, type Settings } from './configuration.js';
export { DayProperty, OptionalDay } from './http/day-property.js';
export { Database, constraintOf } from './database/database.js';
export type { RowOf } from './database/row-of.js';
export { createDataSource, isBoundByRowSecurity, migrateDatabase } from './database/data-source.js';
export {
  EmbeddedPostgresError,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from './database/embedded-postgres.js';
export { Readiness } from './health.controller.js';
export { IdempotencyKey, answerOnce, type Answer } from './http/idempotency.js';
export { isId, newId } from './ids.js';
export { bodyLimit, refuseNul } from './http/input-guard.js';
export { inputValidation } from './http/input-validation.js';
export { Jobs } from './jobs.js';
export { NestLog, createLogger, logRequests } from './logging.js';
export { Metrics } from './metrics.js';
export { PageQuery, decodeCursor, pageOf, type CursorKind } from './http/paging.js';
export { PlatformModule } from './platform.module.js';
export { Problem, notFound } from './http/problem.js';
export {
  LARGEST_SUPPORTING_DOCUMENT as LARGEST_PROOF,
  readSupportingDocument as proofFile,
  supportingDocumentTypes as proofTypes,
  sendSupportingDocument as sendProof,
} from './http/supporting-document.js';
export { SendsFile, TakesFile, acceptFiles, readFileBody, sendsFile } from './http/raw-body.js';
export { readOrMakeSecretFile } from './secret-file.js';
export { ProblemFilter } from './http/problem.filter.js';
