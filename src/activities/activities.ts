import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Profiles, accreditorsInWords, historyOf, inForceOn } from '../accounts/index.js';
import { Clock, Database, decodeCursor, notFound, pageOf } from '../platform/index.js';
import { findActivity, openActivities, type ActivityRow } from './activity-rows.js';
import { ownAttempts, type OwnAttempt } from './attempts/attempt-rows.js';
import { rightNeeded } from './domain/grading.js';
import { attemptsLeft, disclosure, startRefusal } from './domain/start.js';
import type { ActivityListDto, ActivityPageDto, ActivitySummaryDto } from './dto/activity.dto.js';
import { dayAt } from '../shared/zones.js';

/** Which activities to list. */
export interface ActivityFilter {
  readonly q?: string;
  readonly paperId?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** What a learner sees of activities before and after their attempts. Right answers never leave through here. */
@Injectable()
export class Activities {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly profiles: Profiles,
  ) {}

  /** The activities that are open today, the newest first. */
  list(learnerId: string, filter: ActivityFilter): Promise<ActivityListDto> {
    const after = decodeCursor(filter.cursor, ['day', 'id']);
    return this.database.asLearner(learnerId, async (manager) => {
      const today = await this.today(manager, learnerId);
      const rows = await openActivities(manager, learnerId, {
        today,
        words: (filter.q ?? '').split(/\s+/).filter(Boolean),
        paperId: filter.paperId ?? null,
        after,
        limit: filter.limit + 1,
      });
      const page = pageOf(rows, filter.limit, ({ releasedOn, id }) => [releasedOn, id]);
      return { ...page, items: page.items.map((row) => summaryOf(row, today)) };
    });
  }

  /**
   * An activity with its questions, and the learner's attempts at it.
   * @throws Problem not-found, also before its release
   */
  page(learnerId: string, id: string): Promise<ActivityPageDto> {
    return this.database.asLearner(learnerId, async (manager) => {
      const today = await this.today(manager, learnerId);
      const row = await findActivity(manager, learnerId, id);
      if (!row || row.releasedOn > today) throw notFound();
      return activityPage(row, today, await ownAttempts(manager, learnerId, id));
    });
  }

  /** The learner's own day; before there is a profile, that of UTC. */
  async today(manager: EntityManager, learnerId: string): Promise<string> {
    const profile = await this.profiles.findProfile(manager, learnerId);
    return dayAt(this.clock.now(), profile?.timeZone ?? 'UTC');
  }
}

function summaryOf(row: ActivityRow, today: string): ActivitySummaryDto {
  const passed = row.passedAttemptId !== null;
  const refusal = startRefusal(row, { today, attemptsMade: row.attemptsMade, passed });
  return {
    id: row.id,
    title: row.title,
    objective: row.objective,
    provider: providerView(row.provider, today),
    paper: row.paper,
    releasedOn: row.releasedOn,
    expiresOn: row.expiresOn,
    designatedMaximum: row.designatedMaximum,
    passPercent: row.passPercent,
    questionCount: row.questions.length,
    rightNeeded: rightNeeded(row.questions.length, row.passPercent),
    topics: [...row.topics],
    attemptsAllowed: row.attemptsAllowed,
    attemptsMade: row.attemptsMade,
    attemptsLeft: attemptsLeft(row, row.attemptsMade),
    passed,
    evaluated: row.evaluated,
    passedAttemptId: row.passedAttemptId,
    mayStart: refusal === null,
    whyNot: refusal?.why.text ?? null,
  };
}

/** A provider with who accredits it on the learner's day. */
function providerView(
  { id, name, demonstration, history }: ActivityRow['provider'],
  today: string,
): ActivitySummaryDto['provider'] {
  const accreditedBy = accreditorsInWords(inForceOn(historyOf(history), today));
  return { id, name, accreditedBy, demonstration };
}

/** Members are named one by one, so that a question's right choice and rationale stay behind. */
function activityPage(
  row: ActivityRow,
  today: string,
  attempts: readonly OwnAttempt[],
): ActivityPageDto {
  const passedAlready = row.passedAttemptId !== null;
  const told = disclosure(row, { attemptsMade: row.attemptsMade, passed: passedAlready });
  return {
    ...summaryOf(row, today),
    questions: row.questions.map(({ id, text, choices }) => ({
      id,
      text,
      choices: choices.map((choice) => ({ id: choice.id, text: choice.text })),
    })),
    evaluationItems: [...row.evaluationItems],
    attempts: attempts.map(({ id, number, correct, of, passed, submittedAt, evaluatedAt }) => ({
      id,
      number,
      correct: told === 'verdict' ? null : correct,
      of,
      passed,
      submittedAt,
      evaluatedAt,
    })),
  };
}
