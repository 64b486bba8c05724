import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Providers } from '../accounts/index.js';
import {
  AwardDocuments,
  type AwardDocument,
  type AwardDocumentIssuer,
  type AwardedClaim as Award,
} from '../credit/index.js';
import { Ledger } from '../ledger/index.js';
import { Configuration, Problem, newId } from '../platform/index.js';
import { CertificatePress } from './certificate-press.js';
import type { AwardedClaim } from './domain/awarded-claim.js';
import { canonicalJson } from './domain/canonical-json.js';
import { chooseDocument, type DocumentChoice } from './domain/document-choice.js';
import { freezeFacts, type CertificateFacts } from './domain/facts.js';
import { identifierBytes, serialNumber, verificationId } from './domain/identifiers.js';
import type { Unprintable } from './domain/printable.js';
import { drawPlace, placeBytes, type StatusPlace } from './domain/status-place.js';
import { dayIn } from './domain/words.js';
import { FollowUps, type IssuedCertificate } from './follow-ups.js';
import { Randomness } from './randomness.js';

/** A serial has 40 random bits, a place among the public lists 23: a second try is rare, a fifth all but unheard of. */
const tries = 8;

/** Issues the certificate of an award, in the transaction of its claim. */
@Injectable()
export class CertificateIssuer implements AwardDocumentIssuer, OnModuleInit {
  constructor(
    private readonly documents: AwardDocuments,
    private readonly providers: Providers,
    private readonly press: CertificatePress,
    private readonly randomness: Randomness,
    private readonly followUps: FollowUps,
    private readonly ledger: Ledger,
    private readonly configuration: Configuration,
  ) {}

  onModuleInit(): void {
    this.documents.register(this);
  }

  /**
   * Freezes and stores the facts of an award. Null when the claim has no document.
   * @throws Problem name-not-printable: the claim is refused as a whole, nothing is written
   */
  async issue(manager: EntityManager, award: Award): Promise<{ certificateId: string } | null> {
    const claim = await this.claimOf(manager, award);
    const choice = chooseDocument(claim);
    if (!choice) return null;
    for (let attempt = 0; attempt < tries; attempt++) {
      const facts = this.freeze(claim, choice, award.awardedAt);
      const factsSha256 = createHash('sha256').update(canonicalJson(facts)).digest();
      const id = newId();
      const place = drawPlace(facts.issuedAt, this.randomness.bytes(placeBytes));
      const made = { id, facts, factsSha256, place, followUps: this.followUps.jobNames };
      if (!(await insert(manager, award, made))) continue;
      await this.ledger.record(
        manager,
        {
          actor: { kind: 'learner', id: award.learnerId },
          action: 'certificate.issue',
          subject: { kind: 'certificate', id },
          after: {
            serial: facts.serial,
            kind: facts.kind,
            status: 'valid',
            claimId: award.claimId,
            awardId: award.awardId,
            factsSha256: factsSha256.toString('hex'),
          },
        },
        award.awardedAt,
      );
      return { certificateId: id };
    }
    throw new Error('No free serial number was found');
  }

  async certificatesOf(
    manager: EntityManager,
    learnerId: string,
    claimIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly AwardDocument[]>> {
    const rows = await manager.query<
      {
        claim_id: string;
        award_id: string;
        id: string;
        revoked_at: Date | null;
        reason: string | null;
      }[]
    >(
      `SELECT c.claim_id, c.award_id, c.id, r.revoked_at, r.reason
       FROM certificate c
       LEFT JOIN certificate_revocation r ON r.learner_id = c.learner_id AND r.certificate_id = c.id
       WHERE c.learner_id = $1 AND c.claim_id = ANY ($2) ORDER BY c.id`,
      [learnerId, claimIds],
    );
    const found = new Map<string, AwardDocument[]>();
    for (const row of rows) {
      const documents = found.get(row.claim_id) ?? [];
      documents.push({
        awardId: row.award_id,
        certificateId: row.id,
        revocation: row.revoked_at && { at: row.revoked_at, reason: row.reason ?? '' },
      });
      found.set(row.claim_id, documents);
    }
    return found;
  }

  private freeze(claim: AwardedClaim, choice: DocumentChoice, at: Date): CertificateFacts {
    const serial = serialNumber(
      dayIn(claim.learner.timeZone, at),
      this.randomness.bytes(identifierBytes.serial),
    );
    const name = verificationId(this.randomness.bytes(identifierBytes.verificationId));
    const facts = freezeFacts(claim, choice, this.press.wordingOf(choice), {
      serial,
      verificationId: name,
      verifyUrl: `${this.configuration.publicUrl}/verify/${name}`,
      issuedAt: at,
    });
    const unprintable = this.press.unprintable(facts);
    if (unprintable) throw refusal(unprintable);
    this.press.assertFits(facts);
    return facts;
  }

  private async claimOf(manager: EntityManager, award: Award): Promise<AwardedClaim> {
    const provider = await this.providers.find(award.provider.id, manager);
    return {
      learner: award.learner,
      provider: {
        ...award.provider,
        accreditationStatement: provider?.accreditationStatement ?? null,
      },
      title: award.title,
      learningFormat: award.learningFormat,
      ruleSet: award.ruleSet,
      document: award.document,
      amount: award.amount,
      creditName: award.creditName,
      completedOn: award.completedOn,
      questions: award.questions.length,
      articles: award.articles.length,
    };
  }
}

/**
 * Stores the certificate, the public way to it and the jobs that follow in one statement. False when the serial, the verification id or
 * the place is taken; then nothing is stored. A second certificate for one award breaks certificate_one_per_award.
 */
async function insert(
  manager: EntityManager,
  award: Award,
  made: {
    id: string;
    facts: CertificateFacts;
    factsSha256: Buffer;
    place: StatusPlace;
    followUps: readonly string[];
  },
): Promise<boolean> {
  const { id, facts, factsSha256, place, followUps } = made;
  const issued: IssuedCertificate = { learnerId: award.learnerId, certificateId: id };
  const rows = await manager.query<{ id: string }[]>(
    `WITH named AS (
       INSERT INTO certificate_verification (verification_id, serial, learner_id, certificate_id,
                                             provider_id, status_list, status_index)
       VALUES ($8, $7, $1, $2, $5, $13, $14) ON CONFLICT DO NOTHING RETURNING certificate_id
     ), issued AS (
     INSERT INTO certificate (learner_id, id, award_id, claim_id, provider_id, kind, serial, verification_id,
                              facts, facts_sha256, template_version, issued_at)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 FROM named RETURNING id
     )
     SELECT id, ARRAY(SELECT graphile_worker.add_job(identifier => job, payload => $16::json)
                      FROM unnest($15::text[]) AS job) AS jobs
     FROM issued`,
    [
      award.learnerId,
      id,
      award.awardId,
      award.claimId,
      award.provider.id,
      facts.kind,
      facts.serial,
      facts.verificationId,
      JSON.stringify(facts),
      factsSha256,
      `${facts.wording.id}@${facts.wording.version}`,
      facts.issuedAt,
      place.list,
      place.index,
      followUps,
      JSON.stringify(issued),
    ],
  );
  return rows.length === 1;
}

function refusal({ character, codePoint, where }: Unprintable): Problem {
  const shown = /[\p{C}\p{Z}]/u.test(character) ? codePoint : `"${character}" (${codePoint})`;
  return new Problem(
    'name-not-printable',
    `The certificate cannot be printed: no font here has the character ${shown}, which stands in "${where}". ` +
      'Nothing was claimed. If it is in your name, write the name in your profile as your licence spells it, ' +
      'if need be in Latin letters, and claim again.',
    { errors: [{ path: where, code: 'not-printable', message: `contains ${shown}` }] },
  );
}
