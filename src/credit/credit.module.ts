import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ActivitiesModule } from '../activities/index.js';
import { LedgerModule } from '../ledger/index.js';
import { LiteratureModule } from '../literature/index.js';
import { ReadingModule } from '../reading/index.js';
import { ArticleLimits } from './options/article-limits.js';
import { AwardDocuments } from './awards/award-documents.js';
import { Backtests } from './backtests/backtests.js';
import { ClaimDecisions } from './claims/decisions/claim-decisions.js';
import { ClaimJudging } from './claims/make/claim-judging.js';
import { ClaimRecords } from './claims/read/claim-records.js';
import { ClaimLimitBook } from './claims/limits/claim-limit-book.js';
import { ClaimRefusals } from './claims/make/claim-refusals.js';
import { ClaimReview } from './claims/limits/claim-review.js';
import { ClaimSubjects } from './claims/make/claim-subjects.js';
import { ClaimWithdrawals } from './claims/decisions/claim-withdrawals.js';
import { ClaimWriter } from './claims/make/claim-writer.js';
import { Claims } from './claims/make/claims.js';
import { ClaimsController } from './claims/make/claims.controller.js';
import { ClaimsCsv } from './claims/read/claims-csv.js';
import { ClaimsCsvController } from './claims/read/claims-csv.controller.js';
import { CreditOptions } from './options/credit-options.js';
import { CreditOptionsController } from './options/credit-options.controller.js';
import { CycleDeadlines } from './cycles/cycle-deadlines.js';
import { CycleOpenings } from './cycles/cycle-openings.js';
import { CycleRows } from './cycles/cycle-rows.js';
import { Cycles } from './cycles/cycles.js';
import { CyclesController } from './cycles/cycles.controller.js';
import { EarlierClaims } from './earlier/earlier-claims.js';
import { CreditElsewhere } from './claims/read/credit-elsewhere.js';
import { EarlierRevocations } from './earlier/earlier-revocations.js';
import { HeldBodies } from './options/held-bodies.js';
import { LearnerAwards } from './claims/read/learner-awards.js';
import { LearnerOptions } from './options/learner-options.js';
import { OptionOffers } from './options/offers/option-offers.js';
import { PastAwards } from './backtests/past-awards.js';
import { PastClaims } from './backtests/past-claims.js';
import { RuleAdministration } from './options/rule-administration.js';
import { RuleSets } from './rules/rule-sets.js';
import { SetupBacktestsController } from './backtests/setup-backtests.controller.js';
import { SetupClaimLimitsController } from './claims/limits/setup-claim-limits.controller.js';
import { SetupCreditOptionsController } from './options/offers/setup-credit-options.controller.js';
import { SetupRuleSetsController } from './options/setup-rule-sets.controller.js';

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
