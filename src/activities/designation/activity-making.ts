import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger, type LedgerActor } from '../../ledger/index.js';
import { Papers } from '../../literature/index.js';
import { Clock, Problem, constraintOf, newId } from '../../platform/index.js';
import { Activity } from '../activity.entity.js';
import { activityErrors, tidyActivity, type NewActivity } from '../domain/activity-errors.js';
import { DesignationRules } from './designation-rules.js';
import { questionsOf } from '../domain/questions.js';
import { topicIds, type Topic } from '../../shared/topics.js';
import { earliestDayAt } from '../../shared/zones.js';
import { inputError, type InputError } from '../../shared/input-error.js';
import { t } from './messages.js';

/** Makes activities, for administrators and for the demonstration. */
@Injectable()
export class ActivityMaking {
  constructor(
    private readonly papers: Papers,
    private readonly rules: DesignationRules,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes an activity of a provider with its entry in the ledger.
   * @returns its id
   * @throws Problem invalid-input naming every member that is wrong, activity-title-taken
   */
  async make(
    manager: EntityManager,
    providerId: string,
    { topics = [], ...given }: NewActivity & { readonly topics?: readonly Topic[] },
    actor: LedgerActor,
  ): Promise<string> {
    const now = this.clock.now();
    const activity = tidyActivity(given);
    // The earliest day that it is anywhere: an administrator's own may be a day behind UTC.
    const today = earliestDayAt(now);
    const errors = [
      ...(await this.paperErrors(manager, activity.paperId)),
      ...activityErrors(activity, today),
    ];
    if (errors.length === 0) {
      const questionCount = activity.questions.length;
      errors.push(
        ...(await this.rules.findErrors(manager, providerId, { ...activity, questionCount })),
      );
    }
    if (errors.length > 0) {
      throw new Problem('invalid-input', t.message('notSaved'), { errors });
    }
    const id = newId();
    const { questions, evaluationItems, ...facts } = activity;
    const row = {
      ...facts,
      id,
      providerId,
      questions: questionsOf(questions),
      evaluationItems: [...evaluationItems],
      topics: topicIds.filter((topic) => topics.includes(topic)),
      createdAt: now,
      retiredAt: null,
      retiredReason: null,
    };
    try {
      await manager.insert(Activity, row);
    } catch (error) {
      if (constraintOf(error) !== 'activity_one_in_force_per_title') throw error;
      throw new Problem(
        'activity-title-taken',
        t.message('titleTaken', { title: activity.title }),
        { errors: [inputError('title', 'taken', t.message('sameTitle'))] },
      );
    }
    const subject = { kind: 'activity', id };
    const after = { ...activity, topics: row.topics, providerId };
    await this.ledger.record(manager, { actor, action: 'activity.create', subject, after }, now);
    return id;
  }

  private async paperErrors(manager: EntityManager, paperId: string): Promise<InputError[]> {
    const path = 'paperId';
    const paper = (await this.papers.summaries(manager, [paperId])).get(paperId);
    if (!paper) return [inputError(path, 'paper', t.message('noPaper'))];
    return paper.retracted ? [inputError(path, 'retracted', t.message('retracted'))] : [];
  }
}
