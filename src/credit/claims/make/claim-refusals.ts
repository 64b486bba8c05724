import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CompleteProfile } from '../../../accounts/index.js';
import { Problem } from '../../../platform/index.js';
import { AwardDocuments } from '../../awards/award-documents.js';
import type { JudgedClaim } from './judged-claim.js';
import type { RevokedAct } from '../../evidence/claim-evidence.js';
import { subjectPath } from '../claim-request.js';
import type { ClaimSubject } from './claim-subjects.js';
import type { CycleClaim } from '../../cycles/cycle-rows.js';
import { paysForActs, type ClaimedFor, type Rule, type RuleSet } from '../../domain/rule-set.js';
import { meet, without, type Stretch } from '../../domain/time/stretches.js';
import type { CreditedStretch } from '../../earlier/earlier-claims.js';
import { whyNotAtAll } from '../../options/learner-options.js';
import type { OfferedOption } from '../../options/offered-option.js';
import { inputError } from '../../../shared/input-error.js';
import type { Message } from '../../../shared/messages.js';
import { t } from '../messages.js';

/** The reasons to refuse a claim, each with its own code: nothing is written. */
@Injectable()
export class ClaimRefusals {
  constructor(private readonly documents: AwardDocuments) {}

  /** @throws Problem option-closed, wrong-option: no version of the rules is for what was claimed */
  refuseClosed(option: OfferedOption, versions: readonly RuleSet[], kind: ClaimedFor): void {
    if (option.retiredAt !== null) {
      throw new Problem('option-closed', t.message('notOffered', { option: option.title }));
    }
    const [version] = versions;
    if (version && !versions.some((one) => isFor(one) === kind)) throw wrongOption(option, version);
  }

  /** @throws Problem wrong-option, option-closed; claim-not-met for another audience */
  refuseUnsuited(
    option: OfferedOption,
    ruleSet: RuleSet,
    kind: ClaimedFor,
    profile: CompleteProfile,
  ): void {
    if (isFor(ruleSet) !== kind) throw wrongOption(option, ruleSet);
    const whyNot = whyNotAtAll(ruleSet, option, profile);
    if (whyNot === null) return;
    if (ruleSet.switchedOff !== undefined) throw new Problem('option-closed', whyNot);
    throw new Problem('claim-not-met', whyNot, {
      errors: [inputError('creditOptionId', 'audience', t.message('forOthers'))],
    });
  }

  /**
   * Refuses what was claimed before, naming the claim that won.
   * @throws Problem act-spent, cycle-already-claimed, cycle-excluded, article-already-claimed, article-excluded
   */
  async refuseClaimed(
    manager: EntityManager,
    learnerId: string,
    given: {
      option: OfferedOption;
      kind: ClaimedFor;
      exclusiveGroup: string;
      revokedBefore: readonly RevokedAct[];
    },
    { claims }: ClaimSubject,
  ): Promise<void> {
    const { option, kind, exclusiveGroup } = given;
    const spent = claims.find((one) => one.spent);
    if (spent) {
      const before = given.revokedBefore.find(({ claimId }) => claimId === spent.claimId);
      throw actSpent(kind === 'article' ? 'article' : 'cycle', before);
    }
    const same = claims.find(({ creditOptionId }) => creditOptionId === option.id);
    const winner =
      same ?? claims.find((one) => !one.released && one.exclusiveGroup === exclusiveGroup);
    if (!winner) return;
    const what = whatOf(kind);
    const { extra, title } = await this.winnerOf(manager, learnerId, winner.claimId);
    if (same) {
      throw new Problem(`${what}-already-claimed`, claimedAlready(what, same), { extra });
    }
    const names = { winner: title, option: option.title };
    throw new Problem(`${what}-excluded`, t.message(`excluded.${what}`, names), { extra });
  }

  /**
   * Refuses an act whose reading a claim of the group was credited for by its length: a minute is paid once, in
   * whatever order it is claimed.
   * @param read the reading of the act, and what of it was credited before
   * @throws Problem cycle-excluded, article-excluded
   */
  async refuseReadAsHours(
    manager: EntityManager,
    learnerId: string,
    { option, kind, ruleSet }: { option: OfferedOption; kind: ClaimedFor; ruleSet: RuleSet },
    read: Reading,
  ): Promise<void> {
    if (!paysForActs(ruleSet)) return;
    const winner = read.credited.find(
      (one) =>
        one.paidFor === 'time' && !one.spent && read.stretches.some((each) => meet(each, one)),
    );
    if (!winner) return;
    const what = whatOf(kind);
    const { extra, title, ownLog } = await this.winnerOf(manager, learnerId, winner.claimId);
    const why = ownLog ? (`readAsHoursInLog.${what}` as const) : (`readAsHours.${what}` as const);
    const names = { winner: title, option: option.title };
    throw new Problem(`${what}-excluded`, t.message(why, names), { extra });
  }

  /**
   * Minutes that a revocation spent count nowhere again; where no others are left, that is why.
   * @throws Problem act-spent
   */
  refuseSpentTime(
    kind: ClaimedFor,
    { stretches, credited }: Reading,
    revokedBefore: readonly RevokedAct[],
  ): void {
    const spent = credited.filter((one) => one.spent);
    if (spent.length === 0 || stretches.length === 0) return;
    if (without(stretches, spent).length > 0) return;
    const before = revokedBefore.find(({ act }) => act === 'spent');
    throw actSpent(kind === 'reading' ? 'reading' : whatOf(kind), before);
  }

  /** The claim that won, for the answer. */
  private async winnerOf(
    manager: EntityManager,
    learnerId: string,
    claimId: string,
  ): Promise<Winner> {
    const [document] =
      (await this.documents.listDocuments(manager, learnerId, [claimId])).get(claimId) ?? [];
    const [option] = await manager.query<{ id: string; title: string; own_log: boolean }[]>(
      `SELECT o.id, o.title, o.provider_id IS NULL AS own_log
       FROM claim c JOIN credit_option o ON o.id = c.credit_option_id
       WHERE c.learner_id = $1 AND c.id = $2`,
      [learnerId, claimId],
    );
    return {
      extra: {
        claimId,
        certificateId: document?.certificateId ?? null,
        creditOptionId: option?.id ?? null,
      },
      title: option?.title ?? t('anotherOption'),
      ownLog: option?.own_log ?? false,
    };
  }
}

/** The reading of what is claimed, and what was credited of that time before. */
interface Reading {
  readonly stretches: readonly Stretch[];
  readonly credited: readonly CreditedStretch[];
}

/** The claim that an act or its time was credited by, and what that was claimed as. */
interface Winner {
  readonly extra: {
    readonly claimId: string;
    readonly certificateId: string | null;
    readonly creditOptionId: string | null;
  };
  readonly title: string;
  readonly ownLog: boolean;
}

function whatOf(kind: ClaimedFor): 'article' | 'cycle' {
  return kind === 'article' ? 'article' : 'cycle';
}

function actSpent(what: 'cycle' | 'article' | 'reading', before: RevokedAct | undefined): Problem {
  if (!before) return new Problem('act-spent', t.message('spent', { what }));
  const { provider, revokedAt, claimId } = before;
  const day = revokedAt.slice(0, 10);
  return new Problem('act-spent', t.message('spentBy', { what, provider, day }), {
    extra: { claimId },
  });
}

/** @throws Problem window-closed, claim-not-met naming every rule that is not met */
export function refuseUnmet({ assessment, ruleSet, kind }: JudgedClaim): void {
  if (assessment.claimable) return;
  const unmet = assessment.findings.filter(({ outcome }) => outcome === 'not-met');
  const windows = new Set<string>(ruleSet.rules.filter(isWindow).map(({ id }) => id));
  const errors = unmet.map(({ rule, title, observed, remedy }) => ({
    path: subjectPath[kind],
    code: rule,
    message: [`${title}: ${observed}`, remedy].filter(Boolean).join(' '),
  }));
  // What is missing can be added; a window that has closed stays closed.
  if (unmet.some(({ rule }) => windows.has(rule))) {
    throw new Problem('window-closed', t.message('windowClosed'), { errors });
  }
  throw new Problem('claim-not-met', t.message('unmet'), { errors });
}

function isWindow({ operator }: Rule): boolean {
  return operator === 'claim-window';
}

function isFor({ claimedFor }: RuleSet): ClaimedFor {
  return claimedFor ?? 'cycles';
}

function wrongOption(option: OfferedOption, ruleSet: RuleSet): Problem {
  const claimedFor = isFor(ruleSet);
  return new Problem(
    'wrong-option',
    t.message(`wrongOption.${claimedFor}`, { option: option.title }),
    {
      errors: [inputError('creditOptionId', 'claimed-for', t.message(`isFor.${claimedFor}`))],
      extra: { claimedFor },
    },
  );
}

function claimedAlready(what: 'cycle' | 'article', { released }: CycleClaim): Message {
  return t.message(released ? `released.${what}` : `claimedAlready.${what}`);
}
