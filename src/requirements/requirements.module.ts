import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CreditModule } from '../credit/index.js';
import { LedgerModule } from '../ledger/index.js';
import { AwardTopics } from './award-topics.js';
import { AwardTopicsController } from './award-topics.controller.js';
import { ExternalCreditRecord } from './external-credit-record.js';
import { ExternalCredits } from './external-credits.js';
import { ExternalCreditsController } from './external-credits.controller.js';
import { HeldRequirements } from './held-requirements.js';
import { LearnerProfiles } from './learner-profiles.js';
import { OwnRequirements } from './own-requirements.js';
import { OwnRequirementsController } from './own-requirements.controller.js';
import { Progress } from './progress.js';
import { ProgressController } from './progress.controller.js';
import { Proofs } from './proofs.js';
import { RequirementProfiles } from './requirement-profiles.js';
import { SelfReportedCredit } from './self-reported-credit.js';
import { RequirementsController } from './requirements.controller.js';

/** What bodies ask of a learner, and what counts towards it. */
@Module({
  imports: [LedgerModule, AccountsModule, CreditModule],
  controllers: [
    RequirementsController,
    OwnRequirementsController,
    ProgressController,
    ExternalCreditsController,
    AwardTopicsController,
  ],
  providers: [
    AwardTopics,
    ExternalCreditRecord,
    ExternalCredits,
    HeldRequirements,
    LearnerProfiles,
    OwnRequirements,
    Progress,
    Proofs,
    RequirementProfiles,
    SelfReportedCredit,
  ],
  exports: [Progress, SelfReportedCredit],
})
export class RequirementsModule {}
