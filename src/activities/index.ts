export { ActivitiesModule } from './activities.module.js';
export { DemonstrationActivity } from './demonstration/demonstration-activity.js';
export { ActivityEvidence, type AttemptForCredit } from './activity-evidence.js';
export {
  DesignationRules,
  type DesignatedFacts,
  type DesignationRule,
} from './designation/designation-rules.js';
