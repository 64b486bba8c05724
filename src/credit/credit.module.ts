import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { AwardDocuments } from './award-documents.js';
import { ClaimRecords } from './claim-records.js';

@Module({
  imports: [LedgerModule],
  providers: [AwardDocuments, ClaimRecords],
  exports: [AwardDocuments, ClaimRecords],
})
export class CreditModule {}
