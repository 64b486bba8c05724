import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CreditModule } from '../credit/index.js';
import { LedgerModule } from '../ledger/index.js';
import { AwardTopics } from './progress/award-topics.js';
import { AwardTopicsController } from './progress/award-topics.controller.js';
import { SelfReportedCreditRecord } from './self-reported/self-reported-credit-record.js';
import { SelfReportedCredits } from './self-reported/self-reported-credits.js';
import { SelfReportedCreditsController } from './self-reported/self-reported-credits.controller.js';
import { HeldRequirements } from './held-requirements.js';
import { LearnerProfiles } from './own/learner-profiles.js';
import { OwnRequirements } from './own/own-requirements.js';
import { OwnRequirementsController } from './own/own-requirements.controller.js';
import { Progress } from './progress/progress.js';
import { ProgressController } from './progress/progress.controller.js';
import { SupportingDocuments } from './self-reported/supporting-documents.js';
import { RequirementProfiles } from './profiles/requirement-profiles.js';
import { SelfReportedCredit } from './self-reported/self-reported-credit.js';
import { RequirementsController } from './progress/requirements.controller.js';

/** What bodies ask of a learner, and what counts towards it. */
@Module({
  imports: [LedgerModule, AccountsModule, CreditModule],
  controllers: [
    RequirementsController,
    OwnRequirementsController,
    ProgressController,
    SelfReportedCreditsController,
    AwardTopicsController,
  ],
  providers: [
    AwardTopics,
    SelfReportedCreditRecord,
    SelfReportedCredits,
    HeldRequirements,
    LearnerProfiles,
    OwnRequirements,
    Progress,
    SupportingDocuments,
    RequirementProfiles,
    SelfReportedCredit,
  ],
  exports: [Progress, SelfReportedCredit],
})
export class RequirementsModule {}
