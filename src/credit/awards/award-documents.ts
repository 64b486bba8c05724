import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EvidenceLearner, EvidenceProvider } from '../evidence/claim-evidence.js';

/** What a document of credit is made from: the facts of one award, as judged. */
export interface AwardedClaim {
  readonly learnerId: string;
  readonly claimId: string;
  readonly awardId: string;
  /** A certificate of credit, or of participation for those whom the body gives no credit. */
  readonly document: 'certificate' | 'participation';
  /** Decimal with two places: what was awarded, never the most that was offered. */
  readonly amount: string;
  /** The most that the activity was designated for; null where that was not said. */
  readonly available: string | null;
  readonly unit: string;
  readonly creditName: string;
  /** The title of the credit option: the activity. */
  readonly title: string;
  readonly learningFormat: string;
  readonly ruleSet: { readonly id: string; readonly version: string; readonly name: string };
  readonly learner: EvidenceLearner;
  readonly provider: EvidenceProvider;
  /** Codes of the accreditors of which one must accredit the provider for this credit; null where the rules ask for none. */
  readonly accreditors: readonly string[] | null;
  /** The clinical questions of the claim's cycles, in the order of their completion. */
  readonly questions: readonly string[];
  /** The titles of the articles that were read with their assessments. */
  readonly articles: readonly string[];
  /** What the claim is made up of, when that is more than one act, in the order of completion. */
  readonly acts: readonly AwardedAct[];
  /** The name of the provider's template that the credit option asks for; null for the usual one. */
  readonly template: string | null;
  /** The learner's local day (YYYY-MM-DD) on which the activity was completed. */
  readonly completedOn: string;
  readonly awardedAt: Date;
}

/** One of several acts that were claimed together. */
export interface AwardedAct {
  /** The learner's day (YYYY-MM-DD) on which it was completed. */
  readonly completedOn: string;
  /** What was read for it: titles with journal and year, as far as they are known. */
  readonly sources: readonly string[];
  /** What of the amount is for this act, with two decimals; null where the rules count otherwise. */
  readonly amount: string | null;
}

/** The document of an award, as far as a list of claims shows it. */
export interface AwardDocument {
  readonly awardId: string;
  readonly certificateId: string;
}

/** A claim that its learner took back to make it again. */
export interface ReplacedClaim {
  readonly learnerId: string;
  readonly claimId: string;
  /** Shown to everybody who checks its documents. */
  readonly reason: string;
  readonly at: Date;
}

/** Issues documents for awards. Called inside the claim's transaction. */
export interface AwardDocumentIssuer {
  issue(manager: EntityManager, award: AwardedClaim): Promise<{ certificateId: string } | null>;
  /** Issues documents in the place of those of an earlier claim; none of those counts any more. */
  replace(
    manager: EntityManager,
    awards: readonly AwardedClaim[],
    replaced: ReplacedClaim,
  ): Promise<AwardDocument[]>;
  /** Keeps everybody from relying on the documents of a claim until the transaction ends. */
  hold(manager: EntityManager, learnerId: string, claimId: string): Promise<void>;
  /** Whether somebody else was told that a document of this claim counts. */
  reliedOn(manager: EntityManager, learnerId: string, claimId: string): Promise<boolean>;
  /** The documents of these claims of one learner, by claim id, in one statement: those that count first, in the order of the parts. */
  certificatesOf(
    manager: EntityManager,
    learnerId: string,
    claimIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly AwardDocument[]>>;
}

/** Where the module that documents awards registers itself: claims know that there are documents, not how they are made. */
@Injectable()
export class AwardDocuments {
  private issuer: AwardDocumentIssuer | null = null;

  /** @throws Error when an issuer is registered already */
  register(issuer: AwardDocumentIssuer): void {
    if (this.issuer) throw new Error('Only one issuer may document awards');
    this.issuer = issuer;
  }

  /** Documents an award in the claim's transaction; null when nothing issues documents here. */
  async issue(manager: EntityManager, award: AwardedClaim): Promise<string | null> {
    return (await this.issuer?.issue(manager, award))?.certificateId ?? null;
  }

  /** Documents the awards of a claim that was made in the place of another. */
  async replace(
    manager: EntityManager,
    awards: readonly AwardedClaim[],
    replaced: ReplacedClaim,
  ): Promise<AwardDocument[]> {
    return (await this.issuer?.replace(manager, awards, replaced)) ?? [];
  }

  /** Keeps everybody from relying on the documents of a claim until the transaction ends. */
  async hold(manager: EntityManager, learnerId: string, claimId: string): Promise<void> {
    await this.issuer?.hold(manager, learnerId, claimId);
  }

  /** Whether somebody else was told that a document of this claim counts. */
  async reliedOn(manager: EntityManager, learnerId: string, claimId: string): Promise<boolean> {
    return (await this.issuer?.reliedOn(manager, learnerId, claimId)) ?? false;
  }

  /** The documents of these claims, by claim id, those that count first; claims without one are left out. */
  async listDocuments(
    manager: EntityManager,
    learnerId: string,
    claimIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly AwardDocument[]>> {
    if (!this.issuer || claimIds.length === 0) return new Map();
    return this.issuer.certificatesOf(manager, learnerId, claimIds);
  }
}
