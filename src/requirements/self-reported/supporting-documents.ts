import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { Clock, Database, Problem, notFound, proofFile } from '../../platform/index.js';
import type { SupportingDocumentDto } from '../dto/self-reported-credit.dto.js';
import { SupportingDocument } from './supporting-document.entity.js';
import { SelfReportedCredit } from './self-reported-credit.entity.js';
import { supportingDocumentFacts, supportingDocumentView } from './self-reported-credit-view.js';
import { t } from '../messages.js';

/** The most bytes of supporting documents that one learner may keep: a hundred of the largest. */
const LARGEST_SHELF = 1000 * 1024 * 1024;

/** The files that show self-reported credits. */
@Injectable()
export class SupportingDocuments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Stores the file byte for byte, in place of an earlier one.
   * @throws Problem not-found, external-credit-withdrawn, proof-refused for what is not a PDF, PNG or JPEG
   */
  saveDocument(
    learnerId: string,
    selfReportedCreditId: string,
    bytes: Buffer,
  ): Promise<SupportingDocumentDto> {
    return this.database.asLearner(learnerId, async (manager) => {
      const credit = await manager.findOne(SelfReportedCredit, {
        where: { learnerId, id: selfReportedCreditId },
        lock: { mode: 'for_no_key_update' },
      });
      if (!credit) throw notFound();
      if (credit.withdrawnAt) {
        throw new Problem('external-credit-withdrawn', t.message('documentOfWithdrawn'));
      }
      const file = proofFile(bytes);
      const [kept] = await manager.query<{ size: string }[]>(
        `SELECT coalesce(sum(size), 0)::text AS size FROM supporting_document
         WHERE learner_id = $1 AND self_reported_credit_id <> $2`,
        [learnerId, selfReportedCreditId],
      );
      if (Number(kept?.size ?? 0) + bytes.length > LARGEST_SHELF) {
        throw new Problem('too-large', t.message('noSpace'));
      }
      const before = await manager.findOne(SupportingDocument, {
        select: supportingDocumentFacts,
        where: { learnerId, selfReportedCreditId },
      });
      const now = this.clock.now();
      const document = { selfReportedCreditId, ...file, uploadedAt: now };
      await manager.upsert(SupportingDocument, { learnerId, ...document }, [
        'learnerId',
        'selfReportedCreditId',
      ]);
      const after = supportingDocumentView(document);
      await this.ledger.record(
        manager,
        {
          actor: { kind: 'learner', id: learnerId },
          action: 'external-credit.prove',
          subject: { kind: 'external-credit', id: selfReportedCreditId },
          before: before ? supportingDocumentView(before) : null,
          after,
        },
        now,
      );
      return after;
    });
  }

  /** @throws Problem not-found */
  file(learnerId: string, selfReportedCreditId: string): Promise<SupportingDocument> {
    return this.database.asLearner(learnerId, async (manager) => {
      const document = await manager.findOneBy(SupportingDocument, {
        learnerId,
        selfReportedCreditId,
      });
      if (!document) throw notFound();
      return document;
    });
  }
}
