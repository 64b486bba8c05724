import type { ExternalCreditDto } from '../dto/external-credit.dto.js';
import type { Lookalike } from '../domain/same-credit.js';
import type { ExternalCredit } from './external-credit.entity.js';
import type { SeenRow } from './external-credit-record.js';

/** A proof without its bytes. */
export interface ProofFacts {
  readonly externalCreditId: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: Buffer;
  readonly uploadedAt: Date;
}

/** The columns of ProofFacts. */
export const proofColumns = `external_credit_id AS "externalCreditId", media_type AS "mediaType", size,
  sha256, uploaded_at AS "uploadedAt"`;

/** An external credit as its learner sees it. */
export function externalCreditView(
  credit: ExternalCredit,
  proof: ProofFacts | undefined,
  lookalikes: readonly Lookalike<SeenRow>[] = [],
): ExternalCreditDto {
  return {
    id: credit.id,
    title: credit.title,
    provider: credit.provider,
    unit: credit.unit,
    countsAs: Object.entries(credit.buckets).map(([profileId, bucketId]) => ({
      profileId,
      bucketId,
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
    proof: proof ? proofView(proof) : null,
  };
}

/** What is shown of a proof beside its bytes. */
export function proofView({ mediaType, size, sha256, uploadedAt }: ProofFacts) {
  return {
    mediaType,
    size,
    sha256: sha256.toString('hex'),
    uploadedAt: uploadedAt.toISOString(),
  };
}
