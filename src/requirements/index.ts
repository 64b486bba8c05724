export { ProfileFilesError, readProfileFiles, shippedProfilesFolder } from './profile-files.js';
export { RequirementsModule } from './requirements.module.js';
