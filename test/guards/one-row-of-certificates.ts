import { newId } from '../../src/platform/index.js';

export const at = '2026-03-02T14:00:00Z';
export const hash = '\\x00';

/** A certificate of one learner's award, with one row in every table about it, and a transcript. */
export function certificateRows(of: {
  readonly learnerId: string;
  readonly providerId: string;
  readonly claimId: string;
  readonly awardId: string;
}): [table: string, row: object][] {
  const { learnerId, providerId, claimId, awardId } = of;
  const learner = { learner_id: learnerId };
  const certificateId = newId();
  const transcriptId = newId();
  const transcript = {
    ...learner,
    serial: newId().slice(0, 30),
    verification_id: transcriptId,
  };
  const public_ = { verification_id: newId(), serial: newId().slice(0, 30) };
  return [
    [
      'certificate',
      {
        ...learner,
        ...public_,
        id: certificateId,
        award_id: awardId,
        claim_id: claimId,
        provider_id: providerId,
        kind: 'participation',
        facts: {},
        facts_sha256: hash,
        template_version: '1',
        issued_at: at,
      },
    ],
    [
      'certificate_verification',
      {
        ...learner,
        ...public_,
        certificate_id: certificateId,
        provider_id: providerId,
        status_list: 202600,
        status_index: 1,
      },
    ],
    [
      'certificate_revocation',
      {
        ...learner,
        certificate_id: certificateId,
        reason: 'R',
        revoked_by: learnerId,
        revoked_at: at,
      },
    ],
    [
      'certificate_reliance',
      { ...learner, certificate_id: certificateId, kind: 'verification', relied_at: at },
    ],
    [
      'certificate_template',
      {
        provider_id: providerId,
        name: 'standard',
        version: 1,
        content: {},
        made_by: learnerId,
        made_at: at,
      },
    ],
    [
      'certificate_logo',
      {
        sha256: Buffer.from(providerId),
        width: 1,
        height: 1,
        components: 1,
        filter: 'FlateDecode',
        bytes: hash,
        provider_id: providerId,
        made_by: learnerId,
        made_at: at,
      },
    ],
    [
      'certificate_time_stamp',
      {
        ...learner,
        certificate_id: certificateId,
        document_kid: 'guard',
        credential_kid: 'guard',
        token: hash,
        authority: 'A',
        stamped_at: at,
      },
    ],
    [
      'certificate_mail',
      {
        ...learner,
        id: certificateId,
        certificate_id: certificateId,
        outcome: 'accepted',
        ended_at: at,
      },
    ],
    ['certificate_mail_choice', { ...learner, wanted: false, chosen_at: at }],
    [
      'transcript',
      {
        ...transcript,
        id: transcriptId,
        period_from: at,
        period_to: at,
        line_count: 1,
        facts: {},
        facts_sha256: hash,
        template_version: '1',
        issued_at: at,
      },
    ],
    ['transcript_verification', { ...transcript, transcript_id: transcriptId }],
  ];
}
