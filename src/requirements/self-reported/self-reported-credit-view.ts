import type { SelfReportedCreditDto } from '../dto/self-reported-credit.dto.js';
import type { Lookalike } from '../domain/self-reported/same-credit.js';
import type { SelfReportedCredit } from './self-reported-credit.entity.js';
import type { SupportingDocument } from './supporting-document.entity.js';
import type { SeenRow } from './self-reported-credit-record.js';

/** A supporting document without its bytes. */
export type SupportingDocumentFacts = Omit<SupportingDocument, 'learnerId' | 'bytes' | 'credit'>;

/** What is read of it. */
export const supportingDocumentFacts = {
  selfReportedCreditId: true,
  mediaType: true,
  size: true,
  sha256: true,
  uploadedAt: true,
} as const;

/** A self-reported credit as its learner sees it. */
export function selfReportedCreditView(
  credit: SelfReportedCredit,
  document: SupportingDocumentFacts | undefined,
  lookalikes: readonly Lookalike<SeenRow>[] = [],
): SelfReportedCreditDto {
  return {
    id: credit.id,
    title: credit.title,
    provider: credit.provider,
    unit: credit.unit,
    countsAs: Object.entries(credit.buckets).map(([profileId, categoryId]) => ({
      profileId,
      bucketId: categoryId,
    })),
    amount: credit.amount,
    completedOn: credit.completedOn,
    topics: [...credit.topics],
    note: credit.note,
    revision: credit.revision,
    selfReported: true,
    createdAt: credit.createdAt.toISOString(),
    updatedAt: credit.updatedAt.toISOString(),
    withdrawnAt: credit.withdrawnAt?.toISOString() ?? null,
    distinctAt: credit.distinctAt?.toISOString() ?? null,
    duplicates: lookalikes.map(({ credit: { id, title, completedOn }, because }) => ({
      id,
      title,
      completedOn,
      because,
    })),
    proof: document ? supportingDocumentView(document) : null,
  };
}

/** What is shown of a supporting document besides its bytes. */
export function supportingDocumentView({
  mediaType,
  size,
  sha256,
  uploadedAt,
}: SupportingDocumentFacts) {
  return {
    mediaType,
    size,
    sha256: sha256.toString('hex'),
    uploadedAt: uploadedAt.toISOString(),
  };
}
