export {
  Access,
  CurrentActor,
  accessMetadata,
  audiences,
  type Actor,
  type Audience,
  type Role,
  type RequestWithActor,
} from './access.js';
export {
  checkYamlText,
  problemsInWords,
  readCheckedYaml,
  templatesFolder,
  type CheckedFile,
  type ContentProblem,
  type FileKind,
  type FileProblem,
} from './checked-yaml.js';
export { Clock } from './clock.js';
export { Configuration, ConfigurationError, readSettings, type Settings } from './configuration.js';
export { Database, constraintOf } from './database.js';
export { createDataSource, isBoundByRowSecurity, migrateDatabase } from './data-source.js';
export {
  EmbeddedPostgresError,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from './embedded-postgres.js';
export { hasUnprintable, oneLine } from './domain/one-line.js';
export { isTopic, topicIds, topics, type Topic } from './domain/topics.js';
export { Readiness } from './health.controller.js';
export { IdempotencyKey, answerOnce, type Answer } from './idempotency.js';
export { isId, newId } from './ids.js';
export { bodyLimit, refuseNul } from './input-guard.js';
export { inputValidation } from './input-validation.js';
export { Jobs } from './jobs.js';
export { NestLog, createLogger, logRequests } from './logging.js';
export { Metrics } from './metrics.js';
export { PageQuery, decodeCursor, encodeCursor } from './paging.js';
export { PlatformModule } from './platform.module.js';
export { Problem, notFound, type InputError } from './problem.js';
export { LARGEST_PROOF, proofFile, proofTypes, sendProof } from './proof-file.js';
export { acceptFiles, readFileBody, sendsFile, takesFile } from './raw-body.js';
export { ProblemFilter } from './problem.filter.js';
