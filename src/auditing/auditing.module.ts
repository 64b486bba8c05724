import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CertificatesModule } from '../certificates/index.js';
import { CreditModule } from '../credit/index.js';
import { AwardsInDoubtController } from './awards-in-doubt/awards-in-doubt.controller.js';
import { AwardsInDoubt } from './awards-in-doubt/awards-in-doubt.js';
import { AuditingController } from './auditing.controller.js';
import { Auditing } from './auditing.service.js';
import { HeldClaimsController } from './held-claims.controller.js';
import { PastAwardsController } from './past-awards.controller.js';
import { Decisions } from './decisions/decisions.service.js';

@Module({
  imports: [AccountsModule, CreditModule, CertificatesModule],
  controllers: [
    AuditingController,
    HeldClaimsController,
    AwardsInDoubtController,
    PastAwardsController,
  ],
  providers: [Auditing, AwardsInDoubt, Decisions],
})
export class AuditingModule {}
