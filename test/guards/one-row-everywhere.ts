import type pg from 'pg';
import { newId } from '../../src/platform/index.js';
import { activityRows } from './one-row-of-activities.js';
import { reviewRows } from './one-row-of-reviews.js';
import { at, certificateRows } from './one-row-of-certificates.js';
import { profileRows } from './one-row-of-profiles.js';
import { requirementRows } from './one-row-of-requirements.js';
import { insert, type SharedRows } from './shared-rows.js';

export { insertShared } from './shared-rows.js';

const later = '2026-03-02T14:10:00Z';

/** One learner with one row in every table that holds a learner's rows. */
export interface LearnerRows {
  readonly learnerId: string;
  readonly providerId: string;
  readonly claimId: string;
}

/**
 * @param client of the superuser, whom row-level security does not bind
 * @param tables those that there are, in a database of an earlier version
 */
export async function insertLearner(
  client: pg.Client,
  shared: SharedRows,
  tables?: readonly string[],
): Promise<LearnerRows> {
  const learnerId = newId();
  const providerId = newId();
  const claimId = newId();
  for (const [table, row] of rowsOf({ learnerId, providerId, claimId }, shared)) {
    if (tables?.includes(table) !== false) await insert(client, table, row);
    else if (tables.includes(former(table))) {
      const columns = Object.entries(row).map(([column, value]) => [former(column), value]);
      await insert(client, former(table), Object.fromEntries(columns) as object);
    }
  }
  return { learnerId, providerId, claimId };
}

const renamings = [
  ['profile_change_proof', 'profile_supporting_document'],
  ['external_credit_proof', 'supporting_document'],
  ['external_credit', 'self_reported_credit'],
] as const;

/** The name that a table or column had before a migration renamed it. */
const former = (name: string): string =>
  renamings.reduce((renamed, [before, after]) => renamed.replace(after, before), name);

/** The name that a table or column of an earlier version has now. */
export const present = (name: string): string =>
  renamings.reduce((renamed, [before, after]) => renamed.replace(before, after), name);

function rowsOf(
  { learnerId, providerId, claimId }: LearnerRows,
  { paperId, ruleSet }: SharedRows,
): [table: string, row: object][] {
  const learner = { learner_id: learnerId };
  const [searchId, sessionId, cycleId] = [newId(), newId(), newId()];
  const [optionId, awardId] = [newId(), newId()];
  const [activityId, attemptId] = [newId(), newId()];
  const judged = { provider_id: providerId, unit: 'Credit', amount: '0.50', completed_on: at };
  const stretch = { starts_at: at, ends_at: later };
  return [
    [
      'accredited_provider',
      { id: providerId, name: providerId, demonstration: false, created_at: at },
    ],
    [
      'account',
      { id: learnerId, email: learnerId, password_hash: '', role: 'clinician', created_at: at },
    ],
    [
      'provider_accreditation',
      {
        provider_id: providerId,
        id: newId(),
        accreditor: 'ACCME',
        valid_from: at,
        status: 'full',
        carried_over: false,
        stated_at: at,
      },
    ],
    [
      'provider_proposal',
      {
        provider_id: providerId,
        id: newId(),
        kind: 'name',
        proposed: { name: 'N' },
        proposed_by: learnerId,
        proposed_at: at,
        state: 'waiting',
      },
    ],
    [
      'learner_profile',
      { ...learner, name: 'N', profession: 'nurse', time_zone: 'UTC', updated_at: at },
    ],
    ['licence', { ...learner, id: newId(), jurisdiction: 'J', number: '1' }],
    ...profileRows({ learnerId, providerId }),
    ['notice', { ...learner, id: newId(), kind: 'guard', text: 'T', created_at: at }],
    ['paper_reaction', { ...learner, paper_id: paperId, reaction: 'like', at }],
    ['saved_paper', { ...learner, paper_id: paperId, saved_at: at }],
    ['search', { ...learner, id: searchId, query: 'q', result_count: 0, searched_at: at }],
    [
      'reading_session',
      {
        ...learner,
        id: sessionId,
        paper_id: paperId,
        device: 'phone',
        started_at: at,
        last_seq: 0,
        time_zone: 'UTC',
      },
    ],
    [
      'reading_span',
      { ...learner, session_id: sessionId, ...stretch, kind: 'active', reason: 'reading' },
    ],
    [
      'cycle',
      {
        ...learner,
        id: cycleId,
        state: 'open',
        origin_paper_id: paperId,
        opened_at: at,
        updated_at: at,
        revision: 0,
        time_zone: 'UTC',
      },
    ],
    [
      'cycle_source',
      { ...learner, cycle_id: cycleId, paper_id: paperId, opened_at: at, cited: true },
    ],
    [
      'activity',
      {
        id: activityId,
        provider_id: providerId,
        paper_id: paperId,
        title: 'A',
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
      'activity_attempt',
      {
        ...learner,
        id: attemptId,
        activity_id: activityId,
        number: 1,
        answers: [],
        correct: 1,
        question_count: 1,
        passed: true,
        submitted_at: at,
        time_zone: 'UTC',
      },
    ],
    ...activityRows({ learnerId, providerId, paperId, activityId, attemptId }),
    ['cycle_session', { ...learner, cycle_id: cycleId, session_id: sessionId }],
    [
      'credit_option',
      {
        id: optionId,
        provider_id: providerId,
        rule_set_id: 'guard',
        title: 'O',
        certificate_kind: 'credit',
        opens_on: at,
      },
    ],
    [
      'claim',
      {
        ...learner,
        ...ruleSet,
        ...judged,
        id: claimId,
        credit_option_id: optionId,
        kind: 'cycles',
        state: 'awarded',
        flagged: false,
        findings: [],
        evidence: {},
        learner_name: 'N',
        attested_at: at,
        claimed_at: at,
      },
    ],
    [
      'claim_cycle',
      {
        ...learner,
        cycle_id: cycleId,
        claim_id: claimId,
        credit_option_id: optionId,
        exclusive_group: 'g',
      },
    ],
    [
      'claim_article',
      {
        ...learner,
        claim_id: claimId,
        activity_id: activityId,
        attempt_id: attemptId,
        credit_option_id: optionId,
        exclusive_group: 'g',
      },
    ],
    [
      'credited_item',
      {
        ...learner,
        claim_id: claimId,
        item_id: paperId,
        rule_set_id: ruleSet.rule_set_id,
        exclusive_group: 'g',
        completed_on: at,
      },
    ],
    [
      'credited_time',
      { ...learner, claim_id: claimId, exclusive_group: 'g', paid_for: 'time', ...stretch },
    ],
    [
      'timed_credit',
      {
        ...learner,
        ...ruleSet,
        claim_id: claimId,
        completed_on: at,
        rule_id: 'hours',
        milliseconds: 1,
        amount: '0.25',
      },
    ],
    [
      'award',
      {
        ...learner,
        ...ruleSet,
        ...judged,
        id: awardId,
        claim_id: claimId,
        kind: 'award',
        awarded_at: at,
      },
    ],
    ['award_topic', { ...learner, award_id: awardId, topic: 'ethics', set_at: at }],
    ...requirementRows(learner),
    ...certificateRows({ learnerId, providerId, claimId, awardId }),
    ...reviewRows({ learnerId, providerId, claimId }),
  ];
}
