import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Accreditations } from './accreditations.js';
import { AccessGuard } from './access.guard.js';
import { Accounts } from './accounts.js';
import { Attestations } from './attestations.js';
import { DemonstrationAccounts } from './demonstration-accounts.js';
import { Devices } from './device.js';
import { NoticesController } from './notices.controller.js';
import { Notices } from './notices.js';
import { NpiHolders } from './npi-holders.js';
import { OperatedProviders } from './operated-providers.js';
import { OperatorController } from './operator.controller.js';
import { Passwords } from './passwords.js';
import { ProfileChanges } from './profile-changes.js';
import { ProfileReliance } from './profile-reliance.js';
import { ProfileReviewsController } from './profile-reviews.controller.js';
import { ProfileReviews } from './profile-reviews.js';
import { ProfileStanding } from './profile-standing.js';
import { ProfileController } from './profile.controller.js';
import { Profiles } from './profiles.js';
import { ProviderProposals } from './provider-proposals.js';
import { Providers } from './providers.js';
import { ServerKeys } from './server-keys.js';
import { SessionController } from './session.controller.js';
import { SessionsController } from './sessions.controller.js';
import { SetupProviderController } from './setup-provider.controller.js';
import { SignInSessions } from './sign-in-sessions.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { SignIn } from './sign-in.js';
import { Upkeep } from './upkeep.js';

@Module({
  controllers: [
    SessionController,
    SessionsController,
    ProfileController,
    ProfileReviewsController,
    NoticesController,
    SetupProviderController,
    OperatorController,
  ],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    Accounts,
    Attestations,
    Accreditations,
    DemonstrationAccounts,
    Devices,
    Notices,
    NpiHolders,
    OperatedProviders,
    Passwords,
    ProfileChanges,
    ProfileReliance,
    ProfileReviews,
    ProfileStanding,
    Profiles,
    ProviderProposals,
    Providers,
    ServerKeys,
    SignIn,
    SignInSessions,
    SignInThrottle,
    Upkeep,
  ],
  exports: [
    Accounts,
    Accreditations,
    Attestations,
    DemonstrationAccounts,
    Notices,
    ProfileChanges,
    ProfileReliance,
    Profiles,
    Providers,
  ],
})
export class AccountsModule {}
