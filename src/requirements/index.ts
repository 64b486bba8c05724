export { checkProfiles } from './profiles/check-profiles.js';
export { Progress, type HeldStanding } from './progress/progress.js';
export { SelfReportedCredit } from './self-reported/self-reported-credit.js';
export { RequirementsModule } from './requirements.module.js';
export { isOwn } from './domain/profile/profile.js';
