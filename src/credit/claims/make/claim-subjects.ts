import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ActivityEvidence, type AttemptForCredit } from '../../../activities/index.js';
import type { Profile } from '../../../accounts/index.js';
import { Papers } from '../../../literature/index.js';
import { Problem, notFound } from '../../../platform/index.js';
import { ReadingEvidence, type SessionEvidence } from '../../../reading/index.js';
import { frozenCycle, frozenSession } from './claim-freezing.js';
import { sourceOf, type ClaimBasis, type EvidenceArticle } from '../../evidence/claim-evidence.js';
import type { ClaimRequest } from '../claim-request.js';
import { CycleRows, type CycleClaim, type WholeCycle } from '../../cycles/cycle-rows.js';
import type { Offer } from '../../domain/evidence.js';
import type { OfferedOption } from '../../options/offered-option.js';
import { isDay, daysBetween } from '../../../shared/calendar.js';
import { dayAt, daysWithWindows } from '../../../shared/zones.js';
import { inputError } from '../../../shared/input-error.js';
import type { Message } from '../../../shared/messages.js';
import { t } from '../messages.js';

/** The most days that one claim of hours may cover: its evidence contains every stretch of them. */
const mostDays = 92;

/** What is claimed for, as evidence; and the claims made for it before. */
export type ClaimSubject = Pick<
  ClaimBasis,
  'cycles' | 'article' | 'reading' | 'sessions' | 'papers'
> & {
  readonly offer: Offer;
  readonly claims: readonly CycleClaim[];
};

/** Loads what a claim is for: a constant number of statements for each kind. */
@Injectable()
export class ClaimSubjects {
  constructor(
    private readonly cycleRows: CycleRows,
    private readonly activities: ActivityEvidence,
    private readonly sessions: ReadingEvidence,
    private readonly papers: Papers,
  ) {}

  /** @throws Problem not-found, stale-draft, wrong-option, invalid-input */
  load(
    manager: EntityManager,
    learnerId: string,
    request: ClaimRequest,
    given: { option: OfferedOption; profile: Profile; now: Date },
  ): Promise<ClaimSubject> {
    if ('cycleIds' in request) return this.ofCycles(manager, learnerId, request, given.option);
    if ('attemptId' in request) {
      return this.ofArticle(manager, learnerId, request.attemptId, given);
    }
    return this.ofReading(manager, learnerId, request.reading, given);
  }

  private async ofCycles(
    manager: EntityManager,
    learnerId: string,
    { cycleIds, cycleRevisions }: Extract<ClaimRequest, { cycleIds: unknown }>,
    option: OfferedOption,
  ): Promise<ClaimSubject> {
    const cycles = await this.cycleRows.byIds(manager, learnerId, cycleIds);
    if (cycles.length !== cycleIds.length) throw notFound();
    refuseStale(cycles, cycleRevisions);
    const inOrder = cycles.toSorted(
      (a, b) => (a.documentedAt?.getTime() ?? 0) - (b.documentedAt?.getTime() ?? 0),
    );
    return {
      cycles: inOrder.map(frozenCycle),
      article: null,
      reading: null,
      sessions: [],
      papers: [],
      offer: offerOf(option),
      claims: cycles.flatMap(({ claims }) => claims),
    };
  }

  private async ofArticle(
    manager: EntityManager,
    learnerId: string,
    attemptId: string,
    { option, now }: { option: OfferedOption; now: Date },
  ): Promise<ClaimSubject> {
    const attempt = await this.activities.attempt(manager, learnerId, attemptId);
    if (!attempt) throw notFound();
    if (option.provider !== null && option.provider.id !== attempt.providerId) {
      throw new Problem('wrong-option', t.message('otherProvider', { article: attempt.title }), {
        errors: [inputError('creditOptionId', 'provider', t.message('isOfAnother'))],
      });
    }
    const { paperId } = attempt;
    const read = await this.sessions.ofPaper(
      manager,
      learnerId,
      paperId,
      attempt.evaluatedAt ?? now,
    );
    const papers = await this.papers.summaries(manager, [paperId]);
    const title = papers.get(paperId)?.title ?? attempt.title;
    return {
      cycles: [],
      article: articleOf(attempt, sourceOf(paperId, papers.get(paperId))),
      reading: null,
      sessions: read.map((session) => frozenSession({ ...session, paperTitle: title })),
      papers: [],
      offer: offerOf(option, attempt),
      claims: await articleClaims(manager, learnerId, attempt.activityId),
    };
  }

  private async ofReading(
    manager: EntityManager,
    learnerId: string,
    reading: NonNullable<ClaimBasis['reading']>,
    { option, profile, now }: { option: OfferedOption; profile: Profile; now: Date },
  ): Promise<ClaimSubject> {
    refuseDays(reading);
    const read = await this.sessions.ofDays(manager, learnerId, reading);
    refuseFuture(reading, [profile, ...read], now);
    const ids = new Set(read.filter(wasRead).map(({ paperId }) => paperId));
    const papers = await this.papers.summaries(manager, [
      ...new Set(read.map(({ paperId }) => paperId)),
    ]);
    return {
      cycles: [],
      article: null,
      reading: { ...reading, reflection: reading.reflection?.trim() || null },
      sessions: read.map((session) =>
        frozenSession({ ...session, paperTitle: papers.get(session.paperId)?.title ?? '' }),
      ),
      papers: [...ids].map((id) => sourceOf(id, papers.get(id))),
      offer: offerOf(option),
      claims: [],
    };
  }
}

function wasRead({ spans }: SessionEvidence): boolean {
  return spans.some(({ kind }) => kind === 'active' || kind === 'offline');
}

/** What was claimed is what the learner saw: a draft that changed elsewhere since is looked at first. */
function refuseStale(cycles: readonly WholeCycle[], seen: readonly number[] | undefined): void {
  if (seen === undefined) return;
  const errors = cycles.flatMap(({ revision }, at) =>
    revision === seen[at]
      ? []
      : [inputError(`cycleRevisions.${at}`, 'stale-draft', t.message('notLatest', { revision }))],
  );
  if (errors.length === 0) return;
  throw new Problem('stale-draft', t.message('stale'), {
    errors,
    extra: { revisions: cycles.map(({ revision }) => revision) },
  });
}

function refuseDays({ from, to }: { from: string; to: string }): void {
  if (!isDay(from, daysWithWindows)) throw wrong('from', 'day', t.message('day'));
  if (!isDay(to, daysWithWindows)) throw wrong('to', 'day', t.message('day'));
  if (to < from) throw wrong('to', 'order', t.message('daysInOrder'));
  if (daysBetween(from, to) >= mostDays)
    throw wrong('to', 'too-long', t.message('daysTooLong', { most: mostDays }));
}

/** Today is the latest day in the zone of the profile and in those of what was read. */
function refuseFuture(
  { to }: { to: string },
  zoned: readonly { readonly timeZone: string }[],
  now: Date,
): void {
  if (zoned.every(({ timeZone }) => to > dayAt(now, timeZone))) {
    throw wrong('to', 'future', t.message('future'));
  }
}

function wrong(path: string, code: string, message: Message): Problem {
  return new Problem('invalid-input', t.message('wrongDays'), {
    errors: [inputError(`reading.${path}`, code, message)],
  });
}

/** An activity's own dates and maximum narrow what the option offers. */
function offerOf(option: OfferedOption, attempt?: AttemptForCredit): Offer {
  const { opensOn, closesOn, designatedMaximum, documentWithinDays, claimWithinDays } = option;
  const own = { opensOn, closesOn, designatedMaximum, documentWithinDays, claimWithinDays };
  if (!attempt) return own;
  const { releasedOn, expiresOn } = attempt;
  return {
    ...own,
    opensOn: releasedOn > opensOn ? releasedOn : opensOn,
    closesOn: closesOn !== null && closesOn < expiresOn ? closesOn : expiresOn,
    designatedMaximum:
      designatedMaximum !== null && Number(designatedMaximum) < Number(attempt.designatedMaximum)
        ? designatedMaximum
        : attempt.designatedMaximum,
  };
}

function articleOf(attempt: AttemptForCredit, source: EvidenceArticle['source']): EvidenceArticle {
  return {
    activityId: attempt.activityId,
    attemptId: attempt.attemptId,
    title: attempt.title,
    source,
    passPercent: attempt.passPercent,
    questionCount: attempt.questionCount,
    attemptsAllowed: attempt.attemptsAllowed,
    attemptsMade: attempt.attemptsMade,
    correct: attempt.correct,
    passedAt: attempt.passedAt?.toISOString() ?? null,
    evaluatedAt: attempt.evaluatedAt?.toISOString() ?? null,
    regradedAt: attempt.regradedAt?.toISOString() ?? null,
    correctByLaterKey: attempt.correctByLaterKey,
    secondsOnAssessment: attempt.secondsOnAssessment,
    topics: attempt.topics,
    timeZone: attempt.timeZone,
  };
}

function articleClaims(
  manager: EntityManager,
  learnerId: string,
  activityId: string,
): Promise<CycleClaim[]> {
  return manager.query<CycleClaim[]>(
    `SELECT claim_id AS "claimId", credit_option_id AS "creditOptionId", exclusive_group AS "exclusiveGroup",
       released_at IS NOT NULL AS released, spent_at IS NOT NULL AS spent
     FROM claim_article WHERE learner_id = $1 AND activity_id = $2 AND NOT withdrawn`,
    [learnerId, activityId],
  );
}
