import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { accreditedBy } from '../../accounts/index.js';
import type { AwardedClaim as Award } from '../../credit/index.js';
import { Ledger, type LedgerActor } from '../../ledger/index.js';
import { Configuration, Problem, newId } from '../../platform/index.js';
import { CertificateRenderer } from '../templates/certificate-renderer.js';
import type { AwardedClaim } from '../domain/awarded-claim.js';
import { canonicalJson } from '../../signatures/index.js';
import { chooseDocument, type DocumentChoice } from '../domain/document-choice.js';
import { freezeFacts, type Issue } from '../domain/freeze-facts.js';
import type { CertificateFacts } from '../../documents/index.js';
import { identifierBytes, serialNumber, verificationId } from '../domain/identifiers.js';
import { inPlaceOf, reissuedFacts, type RenamedLearner } from '../domain/reissue.js';
import { drawPlace, placeBytes, type StatusPlace } from '../domain/status-place.js';
import { FollowUps, type IssuedCertificate } from './follow-ups.js';
import { Randomness } from './randomness.js';
import { Templates } from '../templates/templates.js';
import { dayAt } from '../../shared/zones.js';
import { t } from '../messages.js';
import { notPrintable } from '../not-printable.js';

/** A serial has 40 random bits, a place among the public lists 23: a second try is rare, a fifth all but unheard of. */
const tries = 8;

/** Issues the certificate of an award, in the transaction of its claim. */
@Injectable()
export class CertificateIssuer {
  constructor(
    private readonly renderer: CertificateRenderer,
    private readonly templates: Templates,
    private readonly randomness: Randomness,
    private readonly followUps: FollowUps,
    private readonly ledger: Ledger,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Freezes and stores the facts of an award. Null when the claim has no document.
   * @throws Problem name-not-printable, certificate-too-long: the claim is refused as a whole, nothing is written
   */
  async issue(manager: EntityManager, award: Award): Promise<{ certificateId: string } | null> {
    const claim = this.claimOf(award);
    const choice = chooseDocument(claim);
    if (!choice) return null;
    const actor: LedgerActor = { kind: 'learner', id: award.learnerId };
    const freeze = await this.freezing(manager, award, claim, choice);
    const { id } = await this.store(
      manager,
      awardOf(award),
      null,
      { actor, at: award.awardedAt },
      freeze,
    );
    return { certificateId: id };
  }

  /**
   * Issues a certificate that replaces another, made from the award as it is now. The caller has locked
   * the other and knows that it may be replaced. Null when the award has no document.
   * @param name who it is for; the award's own learner unless given
   * @throws Problem name-not-printable, certificate-too-long
   */
  async issueInPlaceOf(
    manager: EntityManager,
    award: Award,
    replaced: { readonly id: string; readonly serial: string; readonly reason: string },
    { actor, name }: { readonly actor: LedgerActor; readonly name?: CertificateFacts['learner'] },
  ): Promise<{ id: string; facts: CertificateFacts } | null> {
    const made = name ? { ...award, learner: { ...award.learner, ...name } } : award;
    const claim = this.claimOf(made);
    const choice = chooseDocument(claim);
    if (!choice) return null;
    const freeze = await this.freezing(manager, made, claim, choice);
    return this.store(manager, awardOf(made), replaced, { actor, at: award.awardedAt }, (issue) =>
      inPlaceOf(replaced.serial, freeze(issue), award.learner.timeZone),
    );
  }

  private async freezing(
    manager: EntityManager,
    award: Award,
    claim: AwardedClaim,
    choice: DocumentChoice,
  ): Promise<(issue: Issue) => CertificateFacts> {
    const template = await this.templates.latest(manager, award.provider.id, award.template);
    const applied = this.renderer.applyTemplate(choice, template);
    return (issue) => freezeFacts(claim, choice, applied, issue);
  }

  /**
   * Issues a certificate in another's place, for the learner's name as it is now. The caller has locked the other and knows
   * that it counts.
   * @throws Problem name-not-printable, certificate-too-long
   */
  reissue(
    manager: EntityManager,
    old: OldCertificate,
    learner: RenamedLearner,
    now: Date,
  ): Promise<{ id: string; facts: CertificateFacts }> {
    const { award, id, facts, reason } = old;
    const by = { actor: { kind: 'learner', id: award.learnerId } as const, at: now };
    return this.store(manager, award, { id, serial: facts.serial, reason }, by, (issue) =>
      reissuedFacts(facts, learner, issue),
    );
  }

  /** Freezes, stores and records; a serial that is taken is drawn again. */
  private async store(
    manager: EntityManager,
    award: AwardOf,
    supersedes: { id: string; serial: string; reason: string } | null,
    { actor, at }: { readonly actor: LedgerActor; readonly at: Date },
    freeze: (issue: Issue) => CertificateFacts,
  ): Promise<{ id: string; facts: CertificateFacts }> {
    for (let attempt = 0; attempt < tries; attempt++) {
      const facts = freeze(this.drawIssue(award.timeZone, at));
      this.refuseUnprintable(facts);
      const factsSha256 = createHash('sha256').update(canonicalJson(facts)).digest();
      const id = newId();
      const place = drawPlace(facts.issuedAt, this.randomness.bytes(placeBytes));
      const followUps = this.followUps.jobNames;
      const made = { id, facts, factsSha256, place, followUps, supersedes };
      if (!(await insert(manager, award, made))) continue;
      await this.ledger.record(
        manager,
        {
          actor,
          action: 'certificate.issue',
          subject: { kind: 'certificate', id },
          after: {
            serial: facts.serial,
            kind: facts.kind,
            status: 'valid',
            claimId: award.claimId,
            awardId: award.awardId,
            credit: facts.credit.name,
            amount: facts.credit.amount,
            completedOn: facts.activity.completedOn,
            factsSha256: factsSha256.toString('hex'),
            ...(supersedes && { supersedes: supersedes.serial }),
          },
          reason: supersedes?.reason ?? null,
        },
        at,
      );
      return { id, facts };
    }
    throw new Error('No free serial number was found');
  }

  private refuseUnprintable(facts: CertificateFacts): void {
    const unprintable = this.renderer.unprintable(facts);
    if (unprintable) throw notPrintable('certificate', unprintable);
    try {
      this.renderer.assertFits(facts);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new Problem(
        'certificate-too-long',
        t.message('tooLong', { provider: facts.provider.name }),
      );
    }
  }

  private drawIssue(timeZone: string, issuedAt: Date): Issue {
    const name = verificationId(this.randomness.bytes(identifierBytes.verificationId));
    return {
      serial: serialNumber(
        dayAt(issuedAt, timeZone),
        this.randomness.bytes(identifierBytes.serial),
      ),
      verificationId: name,
      verifyUrl: `${this.configuration.publicUrl}/verify/${name}`,
      issuedAt,
    };
  }

  private claimOf(award: Award): AwardedClaim {
    const { id, name, demonstration, accreditations = [] } = award.provider;
    return {
      learner: award.learner,
      provider: {
        id,
        name,
        demonstration,
        accreditations:
          award.accreditors === null
            ? accreditations
            : accreditedBy(accreditations, award.accreditors),
      },
      title: award.title,
      learningFormat: award.learningFormat,
      ruleSet: award.ruleSet,
      document: award.document,
      amount: award.amount,
      available: award.available,
      creditName: award.creditName,
      completedOn: award.completedOn,
      questions: award.questions.length,
      articles: award.articles.length,
      acts: award.acts.map((act) => ({
        ...act,
        sources: act.sources.map((source) => this.renderer.spelledOut(source)),
      })),
    };
  }
}

/** To which award a certificate belongs. */
export interface AwardOf {
  readonly learnerId: string;
  readonly claimId: string;
  readonly awardId: string;
  readonly providerId: string;
  /** IANA name, the learner's. */
  readonly timeZone: string;
}

/** A certificate in whose place another is issued. */
export interface OldCertificate {
  readonly award: AwardOf;
  readonly id: string;
  readonly facts: CertificateFacts;
  /** Why, for everybody who checks it. */
  readonly reason: string;
}

function awardOf({ learnerId, claimId, awardId, provider, learner }: Award): AwardOf {
  return { learnerId, claimId, awardId, providerId: provider.id, timeZone: learner.timeZone };
}

/**
 * Stores the certificate, the public way to it and the jobs that follow in one statement. False when the serial, the verification id or
 * the place is taken; then nothing is stored. A second certificate for one award breaks certificate_one_per_award.
 */
async function insert(
  manager: EntityManager,
  award: AwardOf,
  made: {
    id: string;
    facts: CertificateFacts;
    factsSha256: Buffer;
    place: StatusPlace;
    followUps: readonly string[];
    supersedes: { readonly id: string; readonly reason: string } | null;
  },
): Promise<boolean> {
  const { id, facts, factsSha256, place, followUps, supersedes } = made;
  const issued: IssuedCertificate = { learnerId: award.learnerId, certificateId: id };
  const rows = await manager.query<unknown[]>(
    `WITH named AS (
       INSERT INTO certificate_verification (verification_id, serial, learner_id, certificate_id,
                                             provider_id, status_list, status_index)
       VALUES ($8, $7, $1, $2, $5, $13, $14) ON CONFLICT DO NOTHING RETURNING certificate_id
     ), issued AS (
     INSERT INTO certificate (learner_id, id, award_id, claim_id, provider_id, kind, serial, verification_id,
                              facts, facts_sha256, template_version, issued_at, supersedes, supersedes_reason)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $17, $18 FROM named RETURNING id
     )
     SELECT id, ARRAY(SELECT graphile_worker.add_job(identifier => job, payload => $16::json)
                      FROM unnest($15::text[]) AS job) AS jobs
     FROM issued`,
    [
      award.learnerId,
      id,
      award.awardId,
      award.claimId,
      award.providerId,
      facts.kind,
      facts.serial,
      facts.verificationId,
      JSON.stringify(facts),
      factsSha256,
      templateVersionOf(facts),
      facts.issuedAt,
      place.list,
      place.index,
      followUps,
      JSON.stringify(issued),
      supersedes?.id ?? null,
      supersedes?.reason ?? null,
    ],
  );
  return rows.length === 1;
}

/** `ama-credit@2`, and with a provider's own template `ama-credit@2 in standard@5`. */
function templateVersionOf({ wording, template }: CertificateFacts): string {
  const words = `${wording.id}@${wording.version}`;
  return template ? `${words} in ${template.name}@${template.version}` : words;
}
