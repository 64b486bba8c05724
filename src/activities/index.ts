export { ActivitiesModule } from './activities.module.js';
export { DemonstrationActivity } from './demonstration/demonstration-activity.js';
export { ActivityEvidence, type AttemptForCredit } from './activity-evidence.js';
