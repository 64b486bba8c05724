/** Whether a certificate counts. What was revoked stays so, also where a later one took its place before. */
export type CertificateStatus = 'valid' | 'superseded' | 'revoked';

/** What no longer counts, since when and why. */
export interface EndedState {
  readonly at: Date;
  readonly reason: string;
}

export interface CertificateState {
  readonly status: CertificateStatus;
  readonly revocation: EndedState | null;
  /** By the certificate with this serial. */
  readonly supersession: (EndedState & { readonly serial: string }) | null;
}

/** The columns and joins that give the state of a certificate `c`. */
export const stateColumns =
  'r.revoked_at, r.reason, later.issued_at AS superseded_at, later.supersedes_reason, later.serial AS later_serial';
export const stateJoins = `
  LEFT JOIN certificate_revocation r ON r.learner_id = c.learner_id AND r.certificate_id = c.id
  LEFT JOIN certificate later ON later.learner_id = c.learner_id AND later.supersedes = c.id`;

export interface StateRow {
  readonly revoked_at: Date | null;
  readonly reason: string | null;
  readonly superseded_at: Date | null;
  readonly supersedes_reason: string | null;
  readonly later_serial: string | null;
}

export function stateOf(row: StateRow): CertificateState {
  const { revoked_at: revokedAt, superseded_at: supersededAt } = row;
  return {
    status: revokedAt ? 'revoked' : supersededAt ? 'superseded' : 'valid',
    revocation: revokedAt && { at: revokedAt, reason: row.reason ?? '' },
    supersession: supersededAt && {
      at: supersededAt,
      reason: row.supersedes_reason ?? '',
      serial: row.later_serial ?? '',
    },
  };
}
