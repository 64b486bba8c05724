import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LearnerAwards } from '../../credit/index.js';
import { stateJoins } from '../issuing/certificate-state.js';
import type { CertificateFacts } from '../../documents/index.js';
import type { Days, TranscriptLine } from '../domain/reports/transcript-facts.js';

/** The awards of a learner that have a certificate in force. */
@Injectable()
export class TranscriptLines {
  constructor(private readonly awards: LearnerAwards) {}

  /** Awards for activities completed in a period, less what was taken back: two statements. */
  async between(
    manager: EntityManager,
    learnerId: string,
    { from, to }: Days,
  ): Promise<TranscriptLine[]> {
    const awards = await this.awards.between(manager, learnerId, from, to);
    const rows = await manager.query<{ award_id: string; facts: CertificateFacts }[]>(
      // Those that neither were revoked nor gave way to a later one.
      `SELECT c.award_id, c.facts
       FROM certificate c ${stateJoins}
       WHERE c.learner_id = $1 AND c.award_id = ANY ($2)
         AND r.certificate_id IS NULL AND later.id IS NULL`,
      [learnerId, awards.map(({ id }) => id)],
    );
    const factsOf = new Map(rows.map((row) => [row.award_id, row.facts]));
    return awards.flatMap(({ id, amount, completedOn }) => {
      const facts = factsOf.get(id);
      return facts ? [lineOf(facts, amount, completedOn)] : [];
    });
  }
}

function lineOf(facts: CertificateFacts, amount: string, completedOn: string): TranscriptLine {
  const { id, name, accreditedBy } = facts.provider;
  return {
    completedOn,
    title: facts.activity.title,
    learningFormat: facts.activity.learningFormat,
    provider: { id, name, accreditedBy },
    standing: facts.standing,
    credit: facts.text.award === null ? null : { amount, name: facts.credit.name },
    serial: facts.serial,
    verificationId: facts.verificationId,
  };
}
