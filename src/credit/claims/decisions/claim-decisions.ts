import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Provider } from '../../../accounts/index.js';
import { Ledger, type LedgerActor } from '../../../ledger/index.js';
import { Problem, constraintOf, newId, notFound } from '../../../platform/index.js';
import type { AwardedClaim } from '../../awards/award-documents.js';
import type { ClaimEvidence } from '../../evidence/claim-evidence.js';
import {
  changeAwards,
  insertAwards,
  namedParts,
  partsColumn,
  partsInLedger,
  reverseParts,
  type ClaimPart,
  type PartRow,
} from '../../awards/award-rows.js';
import { Claim, type ClaimState } from '../../tables/claim.entity.js';
import { claimedMeanwhile, endUses, takeUpAgain, type ActEnd } from '../claim-uses.js';
import { documentOfPart } from '../../awards/document-of-part.js';
import { standInLine } from '../learner-line.js';
import { incrementOf } from '../../domain/increment.js';
import { reducedParts, type WantedPart } from '../../domain/claims/reduction.js';
import { exact, isPositive } from '../../domain/rounding.js';
import type { RuleSet } from '../../domain/rule-set.js';
import {
  claimedElsewhere,
  nothingLeft,
  nothingToReinstate,
  refusedReduction,
  undecided,
  withdrawn,
} from './decision-refusals.js';
import { refuseLapsed } from './lapsed-accreditation.js';
import { t } from './messages.js';

/** An administrator's decision about a claim, made in the caller's transaction as the system. */
export interface ClaimDecision {
  readonly learnerId: string;
  readonly claimId: string;
  /** The administrator's account. */
  readonly decidedBy: string;
  readonly reason: string;
  readonly at: Date;
}

/** What became of a part, with what its document is made from now; null where nothing is left or nobody documents it. */
export interface DecidedPart {
  readonly part: ClaimPart;
  readonly after: string;
  readonly document: AwardedClaim | null;
}

interface LockedClaim {
  readonly state: ClaimState;
  readonly evidence: ClaimEvidence;
  readonly ruleSet: RuleSet;
  readonly template: string | null;
  /** YYYY-MM-DD */
  readonly completedOn: string;
  readonly parts: readonly ClaimPart[];
}

/**
 * Administrators' decisions about claims. Each decision adds rows to the awards (`claim-parts.ts`) and moves the claim's
 * state; what was judged and awarded stays as it is. The documents are the caller's to see to.
 */
@Injectable()
export class ClaimDecisions {
  constructor(private readonly ledger: Ledger) {}

  /**
   * Confirms a claim after review; one that was reduced stays so.
   * @throws Problem not-found, already-revoked, claim-withdrawn
   */
  async uphold(manager: EntityManager, decision: ClaimDecision): Promise<void> {
    const claim = await this.lockCounting(manager, decision);
    const to = claim.state === 'reduced' ? 'reduced' : 'upheld';
    await this.moveTo(manager, decision, claim, { action: 'claim.uphold', state: to });
  }

  /**
   * Takes away some of the credit: the named parts give less from now on.
   * @throws Problem not-found, already-revoked, claim-withdrawn, reduction-refused
   */
  async reduce(
    manager: EntityManager,
    decision: ClaimDecision,
    wanted: readonly WantedPart[],
  ): Promise<DecidedPart[]> {
    const claim = await this.lockCounting(manager, decision);
    const reduced = reducedParts(claim.parts, wanted, incrementOf(claim.ruleSet));
    if (reduced === 'nothing-left') throw nothingLeft();
    if ('errors' in reduced) throw refusedReduction(reduced.errors);
    await changeAwards(
      manager,
      decision,
      reduced.map(({ part, after }) => ({
        kind: 'reduction',
        rowId: part.awardId,
        amount: exact(after).minus(part.left).toFixed(2),
      })),
    );
    const after = (part: ClaimPart): string =>
      reduced.find((one) => one.part === part)?.after ?? part.left;
    await this.moveTo(manager, decision, claim, {
      action: 'claim.reduce',
      state: 'reduced',
      left: claim.parts.map(after),
    });
    return reduced.map(({ part }) => decided(decision, claim, part, after(part)));
  }

  /**
   * Takes the credit back: a reversing row for each award, and the claim's state. The acts and the minutes are
   * released for other options, or spent.
   * @throws Problem not-found, already-revoked, claim-withdrawn
   */
  async revoke(manager: EntityManager, decision: ClaimDecision, act: ActEnd): Promise<void> {
    const claim = await this.lockCounting(manager, decision);
    await reverseParts(manager, decision, claim.parts);
    await endUses(manager, decision, act);
    await this.moveTo(manager, decision, claim, {
      action: 'claim.revoke',
      state: 'revoked',
      left: claim.parts.map(() => '0.00'),
      act,
    });
  }

  /**
   * Awards a claim that was held for review, as it was judged when it was made: the day of the activity stays, the
   * awards and their documents are of today. Nothing is awarded on an accreditation that has since proved wrong.
   * @param provider to which the claim was made, with its accreditation as recorded now
   * @throws Problem not-found, not-held, accreditation-changed
   */
  async award(
    manager: EntityManager,
    decision: ClaimDecision,
    provider: Provider,
  ): Promise<AwardedClaim[]> {
    const claim = await this.lockHeld(manager, decision);
    refuseLapsed(claim, provider, decision.at);
    const { learnerId, claimId, at } = decision;
    const { evidence, ruleSet, template } = claim;
    const parts = (evidence.parts ?? []).map((part) => ({
      id: newId(),
      ...part,
      completedOn: part.completedOn ?? claim.completedOn,
    }));
    await this.moveTo(manager, decision, claim, {
      action: 'claim.award',
      state: 'awarded',
      awarded: parts,
    });
    const providerId = evidence.provider?.id ?? null;
    await insertAwards(manager, { learnerId, claimId, providerId, ruleSet, at }, parts);
    return parts.flatMap(
      ({ id, ...part }) =>
        documentOfPart(
          { learnerId, claimId, evidence, ruleSet, template, documentedAt: at },
          { awardId: id, ...part },
        ) ?? [],
    );
  }

  /**
   * Declines a claim that was held: nothing was awarded for it and nothing will be. Its acts and minutes are released
   * for other options, or spent.
   * @throws Problem not-found, not-held
   */
  async decline(manager: EntityManager, decision: ClaimDecision, act: ActEnd): Promise<void> {
    const claim = await this.lockHeld(manager, decision);
    await endUses(manager, decision, act);
    await this.moveTo(manager, decision, claim, {
      action: 'claim.decline',
      state: 'declined',
      act,
    });
  }

  /**
   * Undoes the last taking: a revoked claim counts again as it did before, a reduced one in full, and a declined one is
   * held again. What a revocation or declining released or spent is used up again.
   * @throws Problem not-found, claim-held, not-revoked, claim-withdrawn, act-claimed-elsewhere
   */
  async reinstate(manager: EntityManager, decision: ClaimDecision): Promise<DecidedPart[]> {
    const claim = await this.lock(manager, decision);
    if (claim.state === 'held') throw undecided();
    if (claim.state === 'declined') {
      await useUpAgain(manager, decision);
      await this.moveTo(manager, decision, claim, { action: 'claim.reinstate', state: 'held' });
      return [];
    }
    if (claim.state !== 'revoked' && claim.state !== 'reduced') throw nothingToReinstate();
    const undone = await manager.query<{ id: string; amount: string; award_id: string | null }[]>(
      `SELECT t.id, (-t.amount)::text AS amount, t.reverses_id AS award_id FROM award t
       WHERE t.learner_id = $1 AND t.claim_id = $2 AND t.kind = $3
         AND NOT EXISTS (SELECT FROM award b WHERE b.learner_id = t.learner_id AND b.reverses_id = t.id
                         AND b.kind = 'reinstatement')
       ORDER BY t.id`,
      [decision.learnerId, decision.claimId, claim.state === 'revoked' ? 'reversal' : 'reduction'],
    );
    await changeAwards(
      manager,
      decision,
      undone.map(({ id, amount }) => ({ kind: 'reinstatement', rowId: id, amount })),
    );
    if (claim.state === 'revoked') await useUpAgain(manager, decision);
    const after = (part: ClaimPart): string =>
      undone
        .filter((one) => one.award_id === part.awardId)
        .reduce((sum, { amount }) => sum.plus(amount), exact(part.left))
        .toFixed(2);
    const whole = claim.parts.every((part) => after(part) === part.amount);
    await this.moveTo(manager, decision, claim, {
      action: 'claim.reinstate',
      state: whole ? 'upheld' : 'reduced',
      left: claim.parts.map(after),
    });
    return claim.parts
      .filter((part) => after(part) !== part.left)
      .map((part) => decided(decision, claim, part, after(part)));
  }

  /** The claim, where its credit counts. */
  private async lockCounting(
    manager: EntityManager,
    decision: ClaimDecision,
  ): Promise<LockedClaim> {
    const claim = await this.lock(manager, decision);
    if (claim.state === 'held') throw undecided();
    if (claim.state === 'declined') {
      throw new Problem('claim-declined', t.message('declined'));
    }
    if (claim.state === 'revoked') {
      throw new Problem('already-revoked', t.message('revoked'));
    }
    return claim;
  }

  /** The claim, where it is held. */
  private async lockHeld(manager: EntityManager, decision: ClaimDecision): Promise<LockedClaim> {
    const claim = await this.lock(manager, decision);
    if (claim.state === 'held') return claim;
    throw new Problem('not-held', t.message('notHeld'));
  }

  /** The learner's place in line first, as those who claim take it; then the claim, so that one decision sees the other. */
  private async lock(manager: EntityManager, decision: ClaimDecision): Promise<LockedClaim> {
    const { learnerId, claimId } = decision;
    await standInLine(manager, learnerId);
    await manager.query('SELECT FROM claim WHERE learner_id = $1 AND id = $2 FOR NO KEY UPDATE', [
      learnerId,
      claimId,
    ]);
    const [row] = await manager.query<
      {
        state: ClaimState;
        evidence: ClaimEvidence;
        rules: RuleSet;
        template: string | null;
        completed_on: string;
        parts: PartRow[] | null;
      }[]
    >(
      `SELECT c.state, c.evidence, v.content AS rules, o.certificate_template AS template,
         to_char(c.completed_on, 'YYYY-MM-DD') AS completed_on, ${partsColumn} AS parts
       FROM claim c
       JOIN credit_option o ON o.id = c.credit_option_id
       JOIN rule_set_version v ON v.rule_set_id = c.rule_set_id AND v.version = c.rule_set_version
       WHERE c.learner_id = $1 AND c.id = $2`,
      [learnerId, claimId],
    );
    if (!row) throw notFound();
    if (row.state === 'withdrawn') throw withdrawn();
    const { state, evidence, rules: ruleSet, template, completed_on: completedOn } = row;
    const parts = namedParts(row.parts, evidence);
    return { state, evidence, ruleSet, template, completedOn, parts };
  }

  private async moveTo(
    manager: EntityManager,
    decision: ClaimDecision,
    claim: LockedClaim,
    to: {
      action: string;
      state: ClaimState;
      left?: readonly string[];
      awarded?: readonly Pick<ClaimPart, 'unit' | 'amount'>[];
      act?: ActEnd;
    },
  ): Promise<void> {
    const { state, parts } = claim;
    const actor: LedgerActor = { kind: 'administrator', id: decision.decidedBy };
    const { left, act } = to;
    const { learnerId, claimId: id } = decision;
    await manager.update(Claim, { learnerId, id }, { state: to.state });
    await this.ledger.record(
      manager,
      {
        actor,
        action: to.action,
        subject: { kind: 'claim', id: decision.claimId },
        before: {
          state,
          ...(left && { parts: partsInLedger(parts, (at) => parts[at]?.left ?? '0.00') }),
        },
        after: {
          state: to.state,
          ...(left && { parts: partsInLedger(parts, (at) => left[at] ?? '0.00') }),
          ...(to.awarded && { parts: to.awarded.map(({ unit, amount }) => ({ unit, amount })) }),
          ...(act && { act }),
        },
        reason: decision.reason,
      },
      decision.at,
    );
  }
}

function decided(
  { learnerId, claimId, at }: ClaimDecision,
  { evidence, ruleSet, template }: LockedClaim,
  part: ClaimPart,
  after: string,
): DecidedPart {
  const told = evidence.parts?.find(
    ({ unit, completedOn }) =>
      unit === part.unit && (completedOn ?? part.completedOn) === part.completedOn,
  );
  const document = told?.document ?? evidence.ruleSet.document;
  return {
    part,
    after,
    document: isPositive(exact(after))
      ? documentOfPart(
          { learnerId, claimId, evidence, ruleSet, template, documentedAt: at },
          { ...part, amount: after, document },
        )
      : null,
  };
}

/** @throws Problem act-claimed-elsewhere */
async function useUpAgain(manager: EntityManager, decision: ClaimDecision): Promise<void> {
  await takeUpAgain(manager, decision).catch((error: unknown) => {
    if (claimedMeanwhile.has(constraintOf(error))) throw claimedElsewhere();
    throw error;
  });
}
