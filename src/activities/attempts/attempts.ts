import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ledgerActor } from '../../accounts/index.js';
import { Ledger } from '../../ledger/index.js';
import {
  Clock,
  Database,
  Problem,
  answerOnce,
  constraintOf,
  newId,
  notFound,
  type Actor,
  type Answer as HttpAnswer,
} from '../../platform/index.js';
import { Activities } from '../activities.js';
import { findActivity, type ActivityRow } from '../activity-rows.js';
import { keepAttempt, keepStart, ownAttempt, type OwnAttempt } from './attempt-rows.js';
import { attemptView } from './attempt-view.js';
import type { Answer, Evaluation } from '../domain/activity.js';
import { evaluationErrors, tidyEvaluation } from '../domain/evaluation.js';
import { answerErrors, grade } from '../domain/grading.js';
import { startRefusal } from '../domain/start.js';
import type { AssessmentStartDto, AttemptDto } from '../dto/attempt.dto.js';
import type { InputError } from '../../shared/input-error.js';
import type { Message } from '../../shared/messages.js';
import { t } from './messages.js';
import { ActivityAttempt } from './activity-attempt.entity.js';

/** The learners' attempts at assessments: handed in, graded, looked at again, evaluated. */
@Injectable()
export class Attempts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly activities: Activities,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Grades the answers and keeps them as the learner's next attempt, in one transaction.
   * @throws Problem not-found, activity-closed, activity-passed, attempts-used, invalid-input
   */
  async submit(
    actor: Actor,
    activityId: string,
    answers: readonly Answer[],
    key: string,
  ): Promise<HttpAnswer<AttemptDto>> {
    const at = this.clock.now();
    const learnerId = actor.accountId;
    const call = { actorId: learnerId, key, request: { activityId, answers }, at };
    const attempt = (): Promise<HttpAnswer<AttemptDto>> =>
      this.database.asLearner(learnerId, (manager) =>
        answerOnce(manager, call, async () => {
          const activity = await this.openFor(manager, learnerId, activityId);
          refuse(t.message('notGraded'), answerErrors(activity.questions, answers));
          const id = newId();
          const graded = grade(activity.questions, answers, activity.passPercent);
          const number = await this.saveAttempt(manager, {
            id,
            learnerId,
            activityId,
            answers,
            ...graded,
            keyVersion: activity.keyVersion,
            at,
          });
          await this.ledger.record(
            manager,
            {
              actor: ledgerActor(actor),
              action: 'activity.attempt',
              subject: { kind: 'activity_attempt', id },
              after: { activityId, number, ...graded },
            },
            at,
          );
          const made = { id, activityId, number, answers, ...graded, submittedAt: at };
          const own = { ...made, evaluation: null, evaluatedAt: null, regrades: [] };
          const standing = { attemptsMade: number, passed: graded.passed };
          return { status: 201, body: attemptView(own, activity, standing) };
        }),
      );
    try {
      return await attempt();
    } catch (error) {
      // The key was corrected between the questions and the grade: the repeat grades with the new one.
      if (constraintOf(error) === 'activity_attempt_latest_key') return attempt();
      throw error;
    }
  }

  /**
   * Keeps when the questions were opened for the next attempt, by the server's clock; the first time counts.
   * @throws Problem not-found, activity-closed, activity-passed, attempts-used
   */
  start(learnerId: string, activityId: string): Promise<AssessmentStartDto> {
    return this.database.asLearner(learnerId, async (manager) => {
      await this.openFor(manager, learnerId, activityId);
      const start = await keepStart(manager, learnerId, activityId, this.clock.now());
      return { activityId, number: start.number, startedAt: start.startedAt };
    });
  }

  /** One of the learner's attempts with its feedback. @throws Problem not-found */
  findAttempt(learnerId: string, id: string): Promise<AttemptDto> {
    return this.database.asLearner(learnerId, async (manager) => {
      const attempt = await ownAttempt(manager, learnerId, id);
      return this.withActivity(manager, learnerId, attempt);
    });
  }

  /**
   * Adds the evaluation to a passed attempt, once; the same one again changes nothing.
   * @throws Problem not-found, attempt-not-passed, already-evaluated, invalid-input
   */
  evaluate(actor: Actor, id: string, given: Evaluation): Promise<AttemptDto> {
    const learnerId = actor.accountId;
    const evaluation = tidyEvaluation(given);
    const at = this.clock.now();
    return this.database.asLearner(learnerId, async (manager) => {
      const attempt = await ownAttempt(manager, learnerId, id, 'FOR UPDATE OF t');
      const activity = attempt && (await findActivity(manager, learnerId, attempt.activityId));
      if (!attempt || !activity) throw notFound();
      if (!attempt.passed) {
        throw new Problem('attempt-not-passed', t.message('notPassed'));
      }
      if (attempt.evaluation && !isDeepStrictEqual(attempt.evaluation, evaluation)) {
        throw new Problem('already-evaluated', t.message('alreadyEvaluated'));
      }
      refuse(t.message('notEvaluated'), evaluationErrors(evaluation, activity.evaluationItems));
      const standing = { attemptsMade: activity.attemptsMade, passed: true };
      if (attempt.evaluation) return attemptView(attempt, activity, standing);
      await manager.update(ActivityAttempt, { learnerId, id }, { evaluation, evaluatedAt: at });
      const subject = { kind: 'activity_attempt', id };
      const change = { actor: ledgerActor(actor), action: 'activity.evaluate', subject };
      await this.ledger.record(manager, { ...change, after: evaluation }, at);
      return attemptView({ ...attempt, evaluation, evaluatedAt: at }, activity, standing);
    });
  }

  /** The activity, when this learner may make an attempt at it. */
  private async openFor(
    manager: EntityManager,
    learnerId: string,
    activityId: string,
  ): Promise<ActivityRow> {
    const today = await this.activities.today(manager, learnerId);
    const activity = await findActivity(manager, learnerId, activityId);
    if (!activity || activity.releasedOn > today) throw notFound();
    const { attemptsMade } = activity;
    const passed = activity.passedAttemptId !== null;
    const refusal = startRefusal(activity, { today, attemptsMade, passed });
    if (refusal) throw new Problem(refusal.code, refusal.why);
    return activity;
  }

  private async withActivity(
    manager: EntityManager,
    learnerId: string,
    attempt: OwnAttempt | undefined,
  ): Promise<AttemptDto> {
    const activity = attempt && (await findActivity(manager, learnerId, attempt.activityId));
    if (!attempt || !activity) throw notFound();
    const { attemptsMade, passedAttemptId } = activity;
    return attemptView(attempt, activity, { attemptsMade, passed: passedAttemptId !== null });
  }

  /** The database numbers the attempts and has the last word when two are handed in at once. */
  private async saveAttempt(
    manager: EntityManager,
    made: Parameters<typeof keepAttempt>[1],
  ): Promise<number> {
    try {
      return await keepAttempt(manager, made);
    } catch (error) {
      const broken = constraintOf(error);
      if (broken === 'activity_attempts_used') {
        throw new Problem('attempts-used', t.message('attemptsUsed'));
      }
      if (broken === 'activity_attempt_passed_once') {
        throw new Problem('activity-passed', t.message('passedMeanwhile'));
      }
      throw error;
    }
  }
}

function refuse(why: Message, errors: readonly InputError[]): void {
  if (errors.length > 0) throw new Problem('invalid-input', why, { errors });
}
