import { accreditors } from './accreditation/accreditors.js';
import type { StatedEntry } from './accreditation/accreditations.js';
import type { AccreditationEntryDto, ProposalDto, ProviderDto } from './provider.dto.js';
import type { Proposal } from './provider-proposals.js';
import type { Provider } from './providers.js';

/** A provider with its history and its proposals, as its administrators see it. */
export function providerView(
  provider: Provider,
  entries: readonly StatedEntry[],
  proposals: readonly Proposal[],
): ProviderDto {
  const { id, name, demonstration, website, accreditedBy, accreditationStatement } = provider;
  return {
    id,
    name,
    demonstration,
    website,
    accreditedBy,
    accreditationStatement,
    accreditations: entryViews(provider, entries),
    proposals: proposals.map(proposalView),
  };
}

/** A history, each entry with what has become of it. */
export function entryViews(
  { accreditations }: Provider,
  entries: readonly StatedEntry[],
): AccreditationEntryDto[] {
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  const inForce = new Set(accreditations.map(({ entryId }) => entryId));
  return entries.map((entry) => ({
    id: entry.id,
    accreditor: entry.accreditor,
    accreditorName: accreditors().findAccreditor(entry.accreditor)?.name ?? entry.accreditor,
    identifier: entry.identifier,
    validFrom: entry.validFrom,
    validTo: entry.validTo,
    status: entry.status,
    statement: entry.statement,
    reason: entry.reason,
    corrects: entry.corrects,
    corrected: corrected.has(entry.id),
    carriedOver: entry.carriedOver && !corrected.has(entry.id),
    inForce: inForce.has(entry.id),
    statedAt: entry.statedAt,
  }));
}

export function proposalView(proposal: Proposal): ProposalDto {
  const { id, kind, proposed, state, proposedBy, proposedAt, decidedAt, reason } = proposal;
  return { id, kind, proposed, state, proposedBy, proposedAt, decidedAt, reason };
}
