import type { EntityManager } from 'typeorm';
import { daysToTakeBack } from '../../credit/index.js';
import type { RelianceKind } from './certificate-reliance.entity.js';

const msOfDay = 86_400_000;

/**
 * Notes that somebody who is not its holder is told that a certificate counts, the first time. Before the state is read:
 * whoever makes the claim again holds the certificate, so either this waits and reads what came of it, or they see this.
 * Later than the claim can be made again, nothing is noted.
 */
export async function relyOnVerified(
  manager: EntityManager,
  verificationId: string,
  { askedBy, at }: { readonly askedBy: string | null; readonly at: Date },
): Promise<void> {
  await manager.query(
    `INSERT INTO certificate_reliance (learner_id, certificate_id, kind, relied_at)
     SELECT c.learner_id, c.id, 'verification', $3::timestamptz
     FROM certificate_verification v JOIN certificate c ON c.learner_id = v.learner_id AND c.id = v.certificate_id
     WHERE v.verification_id = $1 AND v.learner_id IS DISTINCT FROM $2::uuid AND c.issued_at >= $4
       AND NOT EXISTS (SELECT FROM certificate_reliance r WHERE r.learner_id = c.learner_id AND r.certificate_id = c.id)
     ON CONFLICT DO NOTHING`,
    [verificationId, askedBy, at, earliest(at)],
  );
}

/** Notes that certificates are listed in a document that is issued for others. */
export async function relyOnListed(
  manager: EntityManager,
  learnerId: string,
  verificationIds: readonly string[],
  at: Date,
): Promise<void> {
  const kind: RelianceKind = 'transcript';
  await manager.query(
    `INSERT INTO certificate_reliance (learner_id, certificate_id, kind, relied_at)
     SELECT c.learner_id, c.id, $3, $4::timestamptz FROM certificate c
     WHERE c.learner_id = $1 AND c.verification_id = ANY ($2) AND c.issued_at >= $5
     ON CONFLICT DO NOTHING`,
    [learnerId, verificationIds, kind, at, earliest(at)],
  );
}

function earliest(at: Date): Date {
  return new Date(at.getTime() - daysToTakeBack * msOfDay);
}
