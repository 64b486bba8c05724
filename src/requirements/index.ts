export { checkProfilesCommand } from './check-profiles.command.js';
export { Progress, type HeldStanding } from './progress.js';
export { RequirementsModule } from './requirements.module.js';
