import { newId } from '../../src/platform/index.js';
import { at } from './one-row-of-certificates.js';

/** A start of an attempt, and a corrected key with what it made of the attempt. */
export function activityRows(ids: {
  readonly learnerId: string;
  readonly providerId: string;
  readonly paperId: string;
  readonly activityId: string;
  readonly attemptId: string;
}): [table: string, row: object][] {
  const { learnerId, providerId, paperId, activityId, attemptId } = ids;
  const learner = { learner_id: learnerId };
  // An activity of its own, so that the attempt stays one by the key as designated.
  const correctedId = newId();
  return [
    ['activity_start', { ...learner, activity_id: activityId, number: 1, started_at: at }],
    [
      'activity',
      {
        id: correctedId,
        provider_id: providerId,
        paper_id: paperId,
        title: 'B',
        objective: 'O',
        released_on: at,
        expires_on: at,
        designated_maximum: '1.00',
        pass_percent: 70,
        questions: [{}],
        evaluation_items: [],
        created_at: at,
      },
    ],
    [
      'activity_correction',
      {
        activity_id: correctedId,
        version: 1,
        question: 'q1',
        accepted: ['a'],
        void: false,
        reason: 'R',
        corrected_by: learnerId,
        corrected_at: at,
      },
    ],
    [
      'activity_regrading',
      {
        activity_id: correctedId,
        version: 1,
        attempts: 1,
        changed: 1,
        now_passed: 0,
        pass_stands: 1,
        finished_at: at,
      },
    ],
    [
      'activity_regrade',
      {
        ...learner,
        attempt_id: attemptId,
        version: 1,
        activity_id: correctedId,
        correct: 0,
        question_count: 1,
        passed: false,
        pass_stands: true,
        regraded_at: at,
      },
    ],
  ];
}
