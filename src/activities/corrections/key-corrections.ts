import { Injectable } from '@nestjs/common';
import { ledgerActor } from '../../accounts/index.js';
import { Ledger } from '../../ledger/index.js';
import { Clock, Database, Jobs, Problem, isId, notFound } from '../../platform/index.js';
import {
  correctableActivity,
  effectOf,
  type CorrectableActivity,
  type CorrectionEffect,
} from './correction-rows.js';
import type { Designer } from '../designation/designated-activities.js';
import type { KeyedQuestion } from '../domain/activity.js';
import { acceptedBy, correctionError, type NewCorrection } from '../domain/key.js';
import { regradeJob } from './regradings.js';
import { ActivityCorrection } from './activity-correction.entity.js';
import { ActivityRegrading } from './activity-regrading.entity.js';
import { t } from './messages.js';

/** A correction with what is said about it. */
export interface ReasonedCorrection extends NewCorrection {
  /** Null: what was written stays true. */
  readonly rationale: string | null;
  readonly reason: string;
}

/** Corrects the key of a provider's activity. What was asked stays as it was. */
@Injectable()
export class KeyCorrections {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly jobs: Jobs,
  ) {}

  /** What a correction would change; changes nothing. @throws Problem not-found, invalid-input */
  preview(
    { providerId }: Designer,
    id: string,
    correction: NewCorrection,
  ): Promise<CorrectionEffect> {
    return this.database.asSystem(async (manager) => {
      const activity = isId(id) && (await correctableActivity(manager, { providerId, id }));
      if (!activity) throw notFound();
      const question = soundQuestion(activity, correction);
      const accepted = acceptedBy(question, correction);
      return effectOf(manager, id, activity, { question, accepted });
    });
  }

  /**
   * Puts a correction in force for every attempt from now on, and has those made so far regraded.
   * @throws Problem not-found, invalid-input, regrading-under-way
   */
  correct(actor: Designer, id: string, correction: ReasonedCorrection): Promise<void> {
    const at = this.clock.now();
    const { providerId } = actor;
    return this.database.asSystem(async (manager) => {
      // Attempts under way have a share of this lock until they are stored, so the regrading misses none.
      const activity =
        isId(id) && (await correctableActivity(manager, { providerId, id }, 'FOR UPDATE OF a'));
      if (!activity) throw notFound();
      if (activity.regrading) {
        throw new Problem('regrading-under-way', t.message('underWay'));
      }
      const question = soundQuestion(activity, correction);
      const accepted = acceptedBy(question, correction);
      const version = (activity.corrections.at(-1)?.version ?? 0) + 1;
      const reason = correction.reason.trim();
      const rationale = correction.rationale?.trim() || null;
      await manager.insert(ActivityCorrection, {
        activityId: id,
        version,
        question: question.id,
        accepted: [...accepted],
        void: correction.void,
        rationale,
        reason,
        correctedBy: actor.accountId,
        correctedAt: at,
      });
      const nothingYet = { attempts: 0, changed: 0, nowPassed: 0, passStands: 0 };
      await manager.insert(ActivityRegrading, { activityId: id, version, ...nothingYet });
      await this.ledger.record(
        manager,
        {
          actor: ledgerActor(actor),
          action: 'activity.correct-key',
          subject: { kind: 'activity', id },
          before: { question: question.id, accepted: question.accepted, void: question.void },
          after: { version, question: question.id, accepted, void: correction.void, rationale },
          reason,
        },
        at,
      );
      await this.jobs.enqueue(manager, regradeJob, {});
    });
  }
}

/** @throws Problem invalid-input */
function soundQuestion(activity: CorrectableActivity, correction: NewCorrection): KeyedQuestion {
  const question = activity.questions[correction.question];
  const error = correctionError(activity.questions, correction);
  if (!error && question) return question;
  const values = { field: error?.path ?? '', error: error?.message ?? '' };
  throw new Problem('invalid-input', t.message('notCorrected', values), {
    errors: error ? [error] : [],
  });
}
