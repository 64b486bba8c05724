import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Accreditations } from './providers/accreditation/accreditations.js';
import { AccessGuard } from './sign-in/access.guard.js';
import { Accounts } from './accounts.js';
import { Attestations } from './identity/attestations.js';
import { DemonstrationAccounts } from './demonstration-accounts.js';
import { Devices } from './sign-in/device.js';
import { NoticesController } from './notices/notices.controller.js';
import { Notices } from './notices/notices.js';
import { NpiHolders } from './identity/npi-holders.js';
import { OperatedProviders } from './providers/operated-providers.js';
import { OperatorController } from './providers/operator.controller.js';
import { Passwords } from './sign-in/passwords.js';
import { ProfileChanges } from './profile-changes/profile-changes.js';
import { ProfileReliance } from './identity/profile-reliance.js';
import { ProfileReviewsController } from './profiles/profile-reviews.controller.js';
import { ProfileReviews } from './profiles/profile-reviews.js';
import { ProfileStanding } from './profiles/profile-standing.js';
import { ProfileController } from './profiles/profile.controller.js';
import { Profiles } from './profiles/profiles.js';
import { ProviderProposals } from './providers/provider-proposals.js';
import { Providers } from './providers/providers.js';
import { ServerKeys } from './sign-in/server-keys.js';
import { SessionController } from './sign-in/session.controller.js';
import { SessionsController } from './sign-in/sessions.controller.js';
import { SetupProviderController } from './providers/setup-provider.controller.js';
import { SignInSessions } from './sign-in/sign-in-sessions.js';
import { SignInThrottle } from './sign-in/sign-in-throttle.js';
import { SignIn } from './sign-in/sign-in.js';
import { Maintenance } from './maintenance.js';

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
    Maintenance,
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
