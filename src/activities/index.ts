export { ActivitiesModule } from './activities.module.js';
export { ActivityEvidence, type AttemptForCredit } from './activity-evidence.js';
