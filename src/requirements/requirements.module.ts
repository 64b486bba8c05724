import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CreditModule } from '../credit/index.js';
import { LedgerModule } from '../ledger/index.js';

/** What bodies ask of a learner, and what counts towards it. */
@Module({ imports: [LedgerModule, AccountsModule, CreditModule] })
export class RequirementsModule {}
