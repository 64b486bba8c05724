import type { Profile } from '../api/types.js';

/** Where no profile is kept yet: nothing is said, and the time zone is that of this device. */
export const newProfile = (): Profile => ({
  name: '',
  profession: null,
  degree: null,
  npi: null,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  licences: [],
});
