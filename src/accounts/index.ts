export { Account } from './account.entity.js';
export { accreditors } from './accreditors.js';
export { historyOf, selectHistory, type HistoryRow } from './accreditation-rows.js';
export { Accreditations } from './accreditations.js';
export { AccountsModule } from './accounts.module.js';
export { Accounts } from './accounts.js';
export { Attestations } from './attestations.js';
export {
  accreditedBy,
  accreditedPeriods,
  accreditorsInWords,
  inForceOn,
  inForceOnAll,
  type Accreditation,
  type AccreditedPeriod,
} from './domain/accreditation.js';
export { DemonstrationAccounts } from './demonstration-accounts.js';
export { isComplete, professions, type CompleteProfile, type Profile } from './domain/profile.js';
export { ledgerActor } from './ledger-actor.js';
export { Notices, type NewNotice } from './notices.js';
export { npiCommand } from './npi.command.js';
export { ProfileChanges } from './profile-changes.js';
export { ProfileReliance, type Reliant } from './profile-reliance.js';
export { Profiles } from './profiles.js';
export { providerCommand } from './provider.command.js';
export { Providers, type Provider } from './providers.js';
export { userCommand } from './user.command.js';
