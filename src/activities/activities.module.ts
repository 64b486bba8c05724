import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { LedgerModule } from '../ledger/index.js';
import { LiteratureModule } from '../literature/index.js';
import { Activities } from './activities.js';
import { ActivitiesController } from './activities.controller.js';
import { ActivityEvidence } from './activity-evidence.js';
import { ActivityMaking } from './designation/activity-making.js';
import { Attempts } from './attempts/attempts.js';
import { DemonstrationActivity } from './demonstration/demonstration-activity.js';
import { DesignationRules } from './designation/designation-rules.js';
import { DesignatedActivities } from './designation/designated-activities.js';
import { KeyCorrections } from './corrections/key-corrections.js';
import { Regradings } from './corrections/regradings.js';
import { SetupActivitiesController } from './setup-activities.controller.js';

/** Articles designated for credit, with their assessments. */
@Module({
  imports: [LedgerModule, AccountsModule, LiteratureModule],
  controllers: [ActivitiesController, SetupActivitiesController],
  providers: [
    Activities,
    ActivityEvidence,
    ActivityMaking,
    Attempts,
    DemonstrationActivity,
    DesignatedActivities,
    DesignationRules,
    KeyCorrections,
    Regradings,
  ],
  exports: [ActivityEvidence, DemonstrationActivity, DesignationRules],
})
export class ActivitiesModule {}
