import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from './accounts/index.js';
import { ActivitiesModule } from './activities/index.js';
import { AuditingModule } from './auditing/index.js';
import { CertificatesModule } from './certificates/index.js';
import { CreditModule } from './credit/index.js';
import { DocumentsModule } from './documents/index.js';
import { LedgerModule } from './ledger/index.js';
import { LiteratureModule } from './literature/index.js';
import { PlatformModule, type Clock, type Configuration } from './platform/index.js';
import { ReadingModule } from './reading/index.js';
import { RequirementsModule } from './requirements/index.js';
import { SignaturesModule } from './signatures/index.js';
import { VerificationModule } from './verification/index.js';

/** Every module of Lectern, each after those it depends on. */
@Module({})
export class AppModule {
  static forRoot(configuration: Configuration, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(configuration, clock),
        LedgerModule,
        SignaturesModule,
        DocumentsModule,
        AccountsModule,
        LiteratureModule,
        ReadingModule,
        ActivitiesModule,
        CreditModule,
        RequirementsModule,
        CertificatesModule,
        VerificationModule,
        AuditingModule,
      ],
    };
  }
}
