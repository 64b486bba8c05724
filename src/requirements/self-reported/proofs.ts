import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { Clock, Database, Problem, notFound, proofFile } from '../../platform/index.js';
import type { ProofDto } from '../dto/external-credit.dto.js';
import { ExternalCreditProof } from './external-credit-proof.entity.js';
import { ExternalCredit } from './external-credit.entity.js';
import { proofColumns, proofView, type ProofFacts } from './external-credit-view.js';

/** The most bytes of proofs that one learner may keep: a hundred of the largest. */
const LARGEST_SHELF = 1000 * 1024 * 1024;

/** The files that show external credits. */
@Injectable()
export class Proofs {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Keeps the file byte for byte, in the place of an earlier one.
   * @throws Problem not-found, external-credit-withdrawn, proof-refused for what is no PDF, PNG or JPEG
   */
  saveDocument(learnerId: string, externalCreditId: string, bytes: Buffer): Promise<ProofDto> {
    return this.database.asLearner(learnerId, async (manager) => {
      const credit = await manager.findOne(ExternalCredit, {
        where: { learnerId, id: externalCreditId },
        lock: { mode: 'for_no_key_update' },
      });
      if (!credit) throw notFound();
      if (credit.withdrawnAt) {
        throw new Problem(
          'external-credit-withdrawn',
          'This credit has been withdrawn, so the file was not saved. Restore the credit first.',
        );
      }
      const file = proofFile(bytes);
      const [kept] = await manager.query<{ size: string }[]>(
        `SELECT coalesce(sum(size), 0)::text AS size FROM external_credit_proof
         WHERE learner_id = $1 AND external_credit_id <> $2`,
        [learnerId, externalCreditId],
      );
      if (Number(kept?.size ?? 0) + bytes.length > LARGEST_SHELF) {
        throw new Problem(
          'too-large',
          'The file was not saved because you have used all the space for supporting documents. Replace one with a smaller file.',
        );
      }
      const [before] = await manager.query<ProofFacts[]>(
        `SELECT ${proofColumns} FROM external_credit_proof
         WHERE learner_id = $1 AND external_credit_id = $2`,
        [learnerId, externalCreditId],
      );
      const now = this.clock.now();
      const proof = { externalCreditId, ...file, uploadedAt: now };
      await manager.upsert(ExternalCreditProof, { learnerId, ...proof }, [
        'learnerId',
        'externalCreditId',
      ]);
      const after = proofView(proof);
      await this.ledger.record(
        manager,
        {
          actor: { kind: 'learner', id: learnerId },
          action: 'external-credit.prove',
          subject: { kind: 'external-credit', id: externalCreditId },
          before: before ? proofView(before) : null,
          after,
        },
        now,
      );
      return after;
    });
  }

  /** @throws Problem not-found */
  file(learnerId: string, externalCreditId: string): Promise<ExternalCreditProof> {
    return this.database.asLearner(learnerId, async (manager) => {
      const proof = await manager.findOneBy(ExternalCreditProof, { learnerId, externalCreditId });
      if (!proof) throw notFound();
      return proof;
    });
  }
}
