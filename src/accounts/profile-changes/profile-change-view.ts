import { changeReason } from '../domain/profile-change.js';
import { identityOf } from '../domain/profile.js';
import type { ProfileChangeDto } from './profile-change.dto.js';
import type { ProfileChange } from './profile-change.entity.js';
import type { SupportingDocumentFacts } from './profile-changes.js';

/** A change as it is shown, with its reasons in sentences. */
export function profileChangeView(
  change: ProfileChange,
  documents: readonly SupportingDocumentFacts[],
): ProfileChangeDto {
  return {
    id: change.id,
    state: change.state,
    before: identityOf(change.before),
    after: identityOf(change.after),
    findings: change.findings.map(({ fact, kind, passes }) => ({
      fact,
      passes,
      reason: changeReason(kind),
    })),
    proposedAt: change.proposedAt,
    endedAt: change.endedAt,
    reason: change.reason,
    proofs: documents.map(({ id, mediaType, size, uploadedAt }) => ({
      id,
      mediaType,
      size,
      uploadedAt,
    })),
  };
}
