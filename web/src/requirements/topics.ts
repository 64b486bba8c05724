export { isTopic, topics } from '../../../src/platform/domain/topics.js';
