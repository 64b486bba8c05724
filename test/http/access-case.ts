import { randomBytes } from 'node:crypto';
import { newId } from '../../src/platform/index.js';
import type { RequestOptions } from '../support/http-client.js';

/** Everything that belongs to one learner, by the names that routes and bodies use. */
export interface Belongings {
  readonly learnerId: string;
  readonly searchId: string;
  readonly readingSessionId: string;
  readonly openCycleId: string;
  readonly documentedCycleId: string;
  readonly claimId: string;
  /** A claim to her own log. */
  readonly logClaimId: string;
  readonly certificateId: string;
  readonly transcriptId: string;
  readonly attemptId: string;
  /** Of the provider that Olga administers. */
  readonly activityId: string;
  readonly awardId: string;
  readonly requirementId: string;
  readonly selfReportedCreditId: string;
  readonly ownRequirementId: string;
  /** An option that the administrator offers, to be changed and retired. */
  readonly offeredOptionId: string;
  /** A change of the profile that waits; and a file that shows it. */
  readonly profileChangeId: string;
  readonly profileDocumentId: string;
  readonly withdrawnChangeId: string;
  /** What Olga proposed to the operator of her provider's accreditation. */
  readonly proposalId: string;
  readonly noticeId: string;
  readonly signInSessionId: string;
}

/** What is the same for everybody. */
export interface Shared {
  readonly paperId: string;
  readonly creditOptionId: string;
  readonly activityId: string;
  readonly verificationId: string;
  readonly providerId: string;
  /** What Paul proposed of his provider. */
  readonly waiting: { readonly providerId: string; readonly proposalId: string };
}

/** Who signs in with what: the caller of the request. */
export interface Caller {
  readonly email: string;
  readonly password: string;
}

export interface Example {
  readonly path: string;
  readonly options?: RequestOptions;
}

/** A request, who may make it, and what its owner is answered. */
export interface Case {
  /**
   * whose: the ids in path and body belong to somebody, and are nothing to anybody else;
   * own: the route names nobody, so everybody gets their own; shared: the same for everybody.
   */
  readonly ids: 'whose' | 'own' | 'shared';
  /** Status of the owner's request. */
  readonly status: number;
  readonly example: (ids: Belongings, shared: Shared, caller: Caller) => Example;
}

/** Ids of the right form that are nobody's. */
export const nobodys: Belongings = {
  learnerId: newId(),
  searchId: newId(),
  readingSessionId: newId(),
  openCycleId: newId(),
  documentedCycleId: newId(),
  claimId: newId(),
  logClaimId: newId(),
  certificateId: newId(),
  transcriptId: newId(),
  attemptId: newId(),
  activityId: newId(),
  awardId: newId(),
  requirementId: newId(),
  selfReportedCreditId: newId(),
  ownRequirementId: newId(),
  offeredOptionId: newId(),
  profileChangeId: newId(),
  profileDocumentId: newId(),
  withdrawnChangeId: newId(),
  proposalId: newId(),
  noticeId: newId(),
  signInSessionId: newId(),
};

/** A GET that answers 200. */
export const get = (
  ids: Case['ids'],
  example: (ids: Belongings, shared: Shared) => string,
): Case => ({
  ids,
  status: 200,
  example: (belongings, shared) => ({ path: example(belongings, shared) }),
});

/** A GET that gives everybody their own. */
export const own = (path: string): Case => get('own', () => path);

export const send = (method: string, path: string, body?: unknown): Example => ({
  path,
  options: { method, body },
});

/** A POST with an Idempotency-Key, new each time. */
export const once = (path: string, body?: unknown): Example => ({
  path,
  options: { method: 'POST', body, idempotencyKey: `access-${randomBytes(6).toString('hex')}` },
});
