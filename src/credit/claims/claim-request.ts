import type { ReadingEvidence } from '../domain/evidence.js';
import type { ClaimedFor } from '../domain/rule-set.js';

/** What is claimed under one credit option: documented cycles, an article with its assessment, or hours of reading. */
export type ClaimSubjectRequest =
  | {
      readonly cycleIds: readonly string[];
      /** The revisions that the learner saw, in the order of the cycles. */
      readonly cycleRevisions?: readonly number[];
    }
  | { readonly attemptId: string }
  | { readonly reading: ReadingEvidence };

export type ClaimRequest = ClaimSubjectRequest & { readonly creditOptionId: string };

/** A claim with what its learner was shown of it, and the claim that it is made in the place of. */
export type ClaimToMake = ClaimRequest & {
  readonly shown?: string;
  readonly replaces?: string;
};

/** What a request claims for. */
export function kindOf(request: ClaimSubjectRequest): ClaimedFor {
  if ('cycleIds' in request) return 'cycles';
  return 'attemptId' in request ? 'article' : 'reading';
}

/** The member of the request that names what is claimed. */
export const subjectPath: Readonly<Record<ClaimedFor, string>> = {
  cycles: 'cycleIds',
  article: 'attemptId',
  reading: 'reading',
};
