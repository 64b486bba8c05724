/*
 * What the pages use of the server: a file is checked in the browser as the server checks it (docs/decisions/0015).
 */
export { concludeCheck } from './domain/conclude-check.js';
export { examineFile } from './domain/examine-file.js';
export type { FileCheck, Outcome, Step, StepName, StepResult } from './domain/steps.js';
export { readKnownKeys } from '../signatures/domain/known-keys.js';
