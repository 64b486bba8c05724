import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ProfileChanges, Profiles } from '../../accounts/index.js';
import { Ledger } from '../../ledger/index.js';
import {
  Clock,
  Database,
  Problem,
  answerOnce,
  isId,
  notFound,
  type Answer,
  type RowOf,
} from '../../platform/index.js';
import { CertificateIssuer, type OldCertificate } from './certificate-issuer.js';
import { stateColumns, stateJoins, stateOf, type StateRow } from './certificate-state.js';
import type { CertificateFacts } from '../../documents/index.js';
import { namesAnother } from '../domain/reissue.js';
import type { Certificate } from './certificate.entity.js';
import { t } from '../messages.js';
import { t as printed } from '../domain/printed-messages.js';

interface OldRow
  extends StateRow, RowOf<Certificate, 'awardId' | 'claimId' | 'providerId' | 'facts'> {}

/** Shown to everybody who checks the earlier certificate; the names are not. */
function reasonFor({ learner }: CertificateFacts, { name }: { readonly name: string }): string {
  return printed(`changed.${learner.name === name ? 'degree' : 'name'}`);
}

/** Certificates reissued after a change of name or degree: each replaces the one before. */
@Injectable()
export class Reissues {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly profiles: Profiles,
    private readonly changes: ProfileChanges,
    private readonly issuer: CertificateIssuer,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Reissues a certificate for the name in the profile in force: what waits for review is not printed. The earlier one stays,
   * and everybody who checks it learns of the later one.
   * @throws Problem not-found, not-reissued, name-not-printable, idempotency-key-reused
   */
  reissue(learnerId: string, id: string, key: string): Promise<Answer<{ certificateId: string }>> {
    if (!isId(id)) throw notFound();
    const at = this.clock.now();
    return this.database.asLearner(learnerId, (manager) =>
      answerOnce(manager, { actorId: learnerId, key, request: { reissue: id }, at }, async () => {
        const old = await counting(manager, learnerId, id);
        const profile = await this.profiles.findProfile(manager, learnerId);
        if (!profile || !namesAnother(old.facts, profile)) {
          throw new Problem(
            'not-reissued',
            (await this.changes.waiting(manager, learnerId))
              ? t.message('changeWaits')
              : t.message('sameName'),
          );
        }
        const reason = reasonFor(old.facts, profile);
        const made = await this.issuer.reissue(
          manager,
          oldOf({ learnerId, id, timeZone: profile.timeZone, reason }, old),
          profile,
          at,
        );
        await this.ledger.record(
          manager,
          {
            actor: { kind: 'learner', id: learnerId },
            action: 'certificate.supersede',
            subject: { kind: 'certificate', id },
            before: { status: 'valid' },
            after: { status: 'superseded', by: made.facts.serial },
            reason,
          },
          at,
        );
        return { status: 201, body: { certificateId: made.id } };
      }),
    );
  }
}

/**
 * The certificate, locked: a revocation waits, and an earlier one is seen.
 * @throws Problem not-found, not-reissued when it no longer counts
 */
async function counting(manager: EntityManager, learnerId: string, id: string): Promise<OldRow> {
  // The claim first, as those who revoke it do, so that nobody waits for each other.
  const claims = await manager.query<unknown[]>(
    `SELECT FROM certificate c JOIN claim ON claim.learner_id = c.learner_id AND claim.id = c.claim_id
     WHERE c.learner_id = $1 AND c.id = $2 FOR UPDATE OF claim`,
    [learnerId, id],
  );
  if (claims.length === 0) throw notFound();
  await manager.query('SELECT FROM certificate WHERE learner_id = $1 AND id = $2 FOR UPDATE', [
    learnerId,
    id,
  ]);
  const [old] = await manager.query<OldRow[]>(
    `SELECT c.award_id, c.claim_id, c.provider_id, c.facts, ${stateColumns}
     FROM certificate c ${stateJoins} WHERE c.learner_id = $1 AND c.id = $2`,
    [learnerId, id],
  );
  if (!old) throw notFound();
  const { status, supersession } = stateOf(old);
  if (status === 'valid') return old;
  throw new Problem(
    'not-reissued',
    status === 'revoked'
      ? t.message('revoked')
      : t.message('reissued', { serial: supersession?.serial ?? '' }),
  );
}

function oldOf(
  of: { learnerId: string; id: string; timeZone: string; reason: string },
  old: OldRow,
): OldCertificate {
  const { learnerId, id, timeZone, reason } = of;
  return {
    award: {
      learnerId,
      claimId: old.claim_id,
      awardId: old.award_id,
      providerId: old.provider_id,
      timeZone,
    },
    id,
    facts: old.facts,
    reason,
  };
}
