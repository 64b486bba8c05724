import type { AccreditationEntry, AccreditationInput, Accreditor, Proposal } from '../api/types.js';
import { t } from './messages.js';

/** An accreditation that is being written: fields are texts, empty for nothing. */
export interface AccreditationDraft {
  accreditor: string;
  identifier: string;
  validFrom: string;
  validTo: string;
  status: AccreditationEntry['status'];
  statement: string;
  reason: string;
  corrects: string | null;
}

export const emptyDraft: AccreditationDraft = {
  accreditor: '',
  identifier: '',
  validFrom: '',
  validTo: '',
  status: 'full',
  statement: '',
  reason: '',
  corrects: null,
};

/** What is written to correct an entry: the entry itself, to be changed. */
export function draftOfEntry(entry: AccreditationEntry): AccreditationDraft {
  return {
    accreditor: entry.accreditor,
    identifier: entry.identifier ?? '',
    validFrom: entry.validFrom,
    validTo: entry.validTo ?? '',
    status: entry.status,
    statement: entry.statement ?? '',
    reason: '',
    corrects: entry.id,
  };
}

/** What is written to accept a proposal: what was proposed, with the accreditor only where it is known by that name. */
export function draftOfProposal(
  { proposed }: Proposal,
  accreditors: readonly Accreditor[],
): AccreditationDraft {
  const said = (proposed.accreditedBy ?? '').trim().toLowerCase();
  const known = accreditors.find(({ code, name, shortName }) =>
    [code, name, shortName].some((one) => one.toLowerCase() === said),
  );
  return {
    ...emptyDraft,
    accreditor: known?.code ?? '',
    identifier: proposed.identifier ?? '',
    statement: proposed.statement ?? '',
  };
}

/** A draft as the server accepts it. */
export function inputOf(draft: AccreditationDraft): AccreditationInput {
  const withdrawn = draft.status === 'withdrawn';
  return {
    accreditor: draft.accreditor,
    identifier: draft.identifier.trim() || null,
    validFrom: draft.validFrom,
    validTo: withdrawn ? null : draft.validTo || null,
    status: draft.status,
    statement: draft.statement.trim() || null,
    reason: draft.reason.trim() || null,
    corrects: draft.corrects,
  };
}

/** Why it cannot be recorded yet; undefined when it can. */
export function blockedBy(draft: AccreditationDraft): string | undefined {
  if (draft.accreditor === '') return t('needsAccreditor');
  if (draft.validFrom === '') return t('needsFirstDay');
  if ((draft.corrects !== null || draft.status === 'withdrawn') && draft.reason.trim() === '') {
    return t('needsReason');
  }
  return undefined;
}
