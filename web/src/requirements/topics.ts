export { isTopic } from '../../../src/platform/domain/topics.js';
