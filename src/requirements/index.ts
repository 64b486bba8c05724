export { checkProfilesCommand } from './check-profiles.command.js';
export { Progress, type HeldStanding } from './progress.js';
export { SelfReportedCredit } from './self-reported-credit.js';
export { RequirementsModule } from './requirements.module.js';
export { isOwn } from './domain/profile.js';
