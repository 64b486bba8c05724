import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CertificatesModule } from '../certificates/index.js';
import { SignaturesModule } from '../signatures/index.js';
import { IssuersController } from './issuers/issuers.controller.js';
import { Issuers } from './issuers/issuers.js';
import { WellKnownController } from './issuers/well-known.controller.js';
import { VerificationsController } from './verifications.controller.js';
import { Verifications } from './verifications.js';

@Module({
  imports: [AccountsModule, CertificatesModule, SignaturesModule],
  controllers: [IssuersController, VerificationsController, WellKnownController],
  providers: [Issuers, Verifications],
})
export class VerificationModule {}
