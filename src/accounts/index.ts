export { Account } from './account.entity.js';
export { accreditors } from './providers/accreditation/accreditors.js';
export {
  historyOf,
  selectHistory,
  type HistoryRow,
} from './providers/accreditation/accreditation-rows.js';
export { Accreditations } from './providers/accreditation/accreditations.js';
export { AccountsModule } from './accounts.module.js';
export { Accounts } from './accounts.js';
export { Attestations } from './identity/attestations.js';
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
export { Notices, type NewNotice } from './notices/notices.js';
export { npiCommand } from './identity/npi.command.js';
export { ProfileChanges } from './profile-changes/profile-changes.js';
export { ProfileReliance, type Reliant } from './identity/profile-reliance.js';
export { Profiles } from './profiles/profiles.js';
export { namedProvider } from './providers/named-provider.js';
export { providerCommand } from './providers/provider.command.js';
export { Providers, type Provider } from './providers/providers.js';
export { userCommand } from './user.command.js';
