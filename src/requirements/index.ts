export { checkProfilesCommand } from './check-profiles.command.js';
export { RequirementsModule } from './requirements.module.js';
