import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ProfileReliance, type Reliant } from '../accounts/index.js';
import type { AwardedClaim } from '../credit/index.js';
import { Ledger, type LedgerActor } from '../ledger/index.js';
import type { CertificateFacts } from '../documents/index.js';
import { readSerialNumber } from './domain/identifiers.js';
import { CertificateIssuer } from './issuing/certificate-issuer.js';
import { Revocations, type Revocation } from './issuing/revocations.js';

/** The certificate of a claim, as an auditor sees it. */
export interface ClaimCertificate {
  readonly certificateId: string;
  readonly serial: string;
  readonly verificationId: string;
  readonly verifyUrl: string;
  readonly status: 'valid' | 'revoked' | 'superseded';
  readonly issuedAt: Date;
}

/** What auditing asks of certificates, and whether any rest on a learner's profile. */
@Injectable()
export class Certificates implements OnModuleInit, Reliant {
  constructor(
    private readonly issuer: CertificateIssuer,
    private readonly revocations: Revocations,
    private readonly ledger: Ledger,
    private readonly reliance: ProfileReliance,
  ) {}

  onModuleInit(): void {
    this.reliance.register(this);
  }

  /**
   * The providers of certificates whose claims their learner did not take back, also where they were revoked since; and of claims
   * that are held for review, whose certificates will name the profile that they were made with.
   */
  async providersOf(
    manager: EntityManager,
    learnerId: string,
    claimId?: string,
  ): Promise<readonly string[]> {
    const rows = await manager.query<{ provider_id: string }[]>(
      `SELECT c.provider_id FROM certificate c
       JOIN claim ON claim.learner_id = c.learner_id AND claim.id = c.claim_id
       WHERE c.learner_id = $1 AND claim.state <> 'withdrawn' AND claim.id IS DISTINCT FROM $2
       UNION SELECT provider_id FROM claim
       WHERE learner_id = $1 AND state = 'held' AND provider_id IS NOT NULL AND id IS DISTINCT FROM $2
       ORDER BY provider_id`,
      [learnerId, claimId ?? null],
    );
    return rows.map(({ provider_id: providerId }) => providerId);
  }

  /**
   * The certificates of these claims by claim id, those that were superseded last, in one statement. Works for a provider
   * and for the system.
   */
  async ofClaims(
    manager: EntityManager,
    claims: readonly { readonly learnerId: string; readonly claimId: string }[],
  ): Promise<ReadonlyMap<string, readonly ClaimCertificate[]>> {
    if (claims.length === 0) return new Map();
    // A claim's state tells of a revocation also where the revocation's row, which is its learner's, is not shown.
    const rows = await manager.query<
      {
        claim_id: string;
        id: string;
        serial: string;
        verification_id: string;
        verify_url: CertificateFacts['verifyUrl'];
        revoked: boolean;
        superseded: boolean;
        issued_at: Date;
      }[]
    >(
      `SELECT c.claim_id, c.id, c.serial, c.verification_id, c.facts ->> 'verifyUrl' AS verify_url, c.issued_at,
              r.certificate_id IS NOT NULL OR claim.state = 'revoked' AS revoked,
              EXISTS (SELECT FROM certificate later
                      WHERE later.learner_id = c.learner_id AND later.supersedes = c.id) AS superseded
       FROM unnest($1::uuid[], $2::uuid[]) AS wanted (learner_id, claim_id)
       JOIN certificate c ON c.learner_id = wanted.learner_id AND c.claim_id = wanted.claim_id
       JOIN claim ON claim.learner_id = c.learner_id AND claim.id = c.claim_id
       LEFT JOIN certificate_revocation r ON r.learner_id = c.learner_id AND r.certificate_id = c.id
       ORDER BY superseded, revoked, c.award_id, c.id`,
      [claims.map(({ learnerId }) => learnerId), claims.map(({ claimId }) => claimId)],
    );
    const found = new Map<string, ClaimCertificate[]>();
    for (const row of rows) {
      const certificates = found.get(row.claim_id) ?? [];
      certificates.push({
        certificateId: row.id,
        serial: row.serial,
        verificationId: row.verification_id,
        verifyUrl: row.verify_url,
        status: statusOf(row),
        issuedAt: row.issued_at,
      });
      found.set(row.claim_id, certificates);
    }
    return found;
  }

  /** The claims of a provider whose certificate has this number, however it is typed: one or none. */
  async claimsWithSerial(
    manager: EntityManager,
    providerId: string,
    text: string,
  ): Promise<string[]> {
    const serial = readSerialNumber(text);
    if (!serial) return [];
    const rows = await manager.query<{ claim_id: string }[]>(
      `SELECT c.claim_id
       FROM certificate_verification v
       JOIN certificate c ON c.learner_id = v.learner_id AND c.id = v.certificate_id
       WHERE v.serial = $1 AND c.provider_id = $2`,
      [serial, providerId],
    );
    return rows.map((row) => row.claim_id);
  }

  /** Marks certificates as no longer counting, for everybody who checks them. A claim without one is left alone. */
  revoke(manager: EntityManager, revocation: Revocation): Promise<void> {
    return this.revocations.revoke(manager, revocation);
  }

  /**
   * Issues the certificate of an award anew, for what it comes to now, in the place of the last one of the award, which
   * stays what it is. In the name that the last one was issued in. Nothing where the award had none.
   */
  async issueAgain(
    manager: EntityManager,
    award: AwardedClaim,
    decision: { readonly reason: string; readonly by: LedgerActor; readonly at: Date },
  ): Promise<void> {
    const { learnerId, awardId } = award;
    const [last] = await manager.query<{ id: string; facts: CertificateFacts; revoked: boolean }[]>(
      `SELECT c.id, c.facts, EXISTS (SELECT FROM certificate_revocation r
                                     WHERE r.learner_id = c.learner_id AND r.certificate_id = c.id) AS revoked
       FROM certificate c
       WHERE c.learner_id = $1 AND c.award_id = $2
         AND NOT EXISTS (SELECT FROM certificate later
                         WHERE later.learner_id = c.learner_id AND later.supersedes = c.id)
       FOR UPDATE OF c`,
      [learnerId, awardId],
    );
    if (!last) return;
    const { serial, learner } = last.facts;
    const made = await this.issuer.issueInPlaceOf(
      manager,
      award,
      { id: last.id, serial, reason: decision.reason },
      { actor: decision.by, name: learner },
    );
    if (!made || last.revoked) return;
    await this.ledger.record(
      manager,
      {
        actor: decision.by,
        action: 'certificate.supersede',
        subject: { kind: 'certificate', id: last.id },
        before: { status: 'valid' },
        after: { status: 'superseded', by: made.facts.serial },
        reason: decision.reason,
      },
      decision.at,
    );
  }
}

function statusOf(row: { revoked: boolean; superseded: boolean }): ClaimCertificate['status'] {
  if (row.revoked) return 'revoked';
  return row.superseded ? 'superseded' : 'valid';
}
