import { Module } from '@nestjs/common';
import { ActivityEvidence } from './activity-evidence.js';

/** Articles designated for credit, with their assessments. */
@Module({
  providers: [ActivityEvidence],
  exports: [ActivityEvidence],
})
export class ActivitiesModule {}
