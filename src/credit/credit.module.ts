import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ActivitiesModule } from '../activities/index.js';
import { LedgerModule } from '../ledger/index.js';
import { LiteratureModule } from '../literature/index.js';
import { ReadingModule } from '../reading/index.js';
import { ArticleLimits } from './article-limits.js';
import { AwardDocuments } from './award-documents.js';
import { Backtests } from './backtests.js';
import { ClaimDecisions } from './claim-decisions.js';
import { ClaimJudging } from './claim-judging.js';
import { ClaimRecords } from './claim-records.js';
import { ClaimLimitBook } from './claim-limit-book.js';
import { ClaimRefusals } from './claim-refusals.js';
import { ClaimReview } from './claim-review.js';
import { ClaimSubjects } from './claim-subjects.js';
import { ClaimWithdrawals } from './claim-withdrawals.js';
import { ClaimWriter } from './claim-writer.js';
import { Claims } from './claims.js';
import { ClaimsController } from './claims.controller.js';
import { ClaimsCsv } from './claims-csv.js';
import { ClaimsCsvController } from './claims-csv.controller.js';
import { CreditOptions } from './credit-options.js';
import { CreditOptionsController } from './credit-options.controller.js';
import { CycleDeadlines } from './cycle-deadlines.js';
import { CycleOpenings } from './cycle-openings.js';
import { CycleRows } from './cycle-rows.js';
import { Cycles } from './cycles.js';
import { CyclesController } from './cycles.controller.js';
import { EarlierClaims } from './earlier-claims.js';
import { CreditElsewhere } from './credit-elsewhere.js';
import { EarlierRevocations } from './earlier-revocations.js';
import { HeldBodies } from './held-bodies.js';
import { LearnerAwards } from './learner-awards.js';
import { LearnerOptions } from './learner-options.js';
import { OptionOffers } from './option-offers.js';
import { PastAwards } from './past-awards.js';
import { PastClaims } from './past-claims.js';
import { RuleAdministration } from './rule-administration.js';
import { RuleSets } from './rule-sets.js';
import { SetupBacktestsController } from './setup-backtests.controller.js';
import { SetupClaimLimitsController } from './setup-claim-limits.controller.js';
import { SetupCreditOptionsController } from './setup-credit-options.controller.js';
import { SetupRuleSetsController } from './setup-rule-sets.controller.js';

@Module({
  imports: [LedgerModule, AccountsModule, LiteratureModule, ReadingModule, ActivitiesModule],
  controllers: [
    CyclesController,
    CreditOptionsController,
    ClaimsCsvController,
    ClaimsController,
    SetupRuleSetsController,
    SetupBacktestsController,
    SetupClaimLimitsController,
    SetupCreditOptionsController,
  ],
  providers: [
    ArticleLimits,
    AwardDocuments,
    Backtests,
    ClaimDecisions,
    ClaimJudging,
    ClaimLimitBook,
    ClaimRecords,
    ClaimRefusals,
    ClaimReview,
    ClaimSubjects,
    ClaimWithdrawals,
    ClaimWriter,
    Claims,
    ClaimsCsv,
    CreditOptions,
    CycleDeadlines,
    CycleOpenings,
    CycleRows,
    Cycles,
    EarlierClaims,
    CreditElsewhere,
    EarlierRevocations,
    HeldBodies,
    LearnerAwards,
    LearnerOptions,
    OptionOffers,
    PastAwards,
    PastClaims,
    RuleAdministration,
    RuleSets,
  ],
  exports: [
    AwardDocuments,
    ClaimDecisions,
    ClaimRecords,
    CreditOptions,
    CreditElsewhere,
    EarlierRevocations,
    HeldBodies,
    LearnerAwards,
    LearnerOptions,
    OptionOffers,
    PastAwards,
    RuleSets,
  ],
})
export class CreditModule {}
