import type { AccreditationEntry, Proposal } from '../api/types.js';

export const statuses: Readonly<Record<AccreditationEntry['status'], string>> = {
  full: 'Full',
  provisional: 'Provisional',
  probation: 'On probation',
  withdrawn: 'Withdrawn',
};

export const proposalStates: Readonly<Record<Proposal['state'], string>> = {
  waiting: 'Waiting for the operator',
  accepted: 'Accepted',
  declined: 'Declined',
  withdrawn: 'Taken back',
};

/** What somebody asks for, in a sentence. */
export function proposedInWords({ kind, proposed }: Proposal): string {
  if (kind === 'name') return `Legal name: ${proposed.name ?? ''}`;
  if (!proposed.accreditedBy) return 'Accredited by nobody';
  const number = proposed.identifier ? `, number ${proposed.identifier}` : '';
  return `Accredited by ${proposed.accreditedBy}${number}`;
}
