import type { AccreditationEntry, Proposal } from '../api/types.js';
import { t } from './messages.js';

export const statuses = [
  'full',
  'provisional',
  'probation',
  'withdrawn',
] as const satisfies AccreditationEntry['status'][];

export const statusInWords = (status: AccreditationEntry['status']): string =>
  t(`status.${status}`);

/** What somebody asks for, in a sentence. */
export function proposedInWords({ kind, proposed }: Proposal): string {
  if (kind === 'name') return t('legalName', { name: proposed.name ?? '' });
  const { accreditedBy: accreditor, identifier: number } = proposed;
  if (!accreditor) return t('notAccredited');
  return number
    ? t('accreditedByWithNumber', { accreditor, number })
    : t('accreditedBy', { accreditor });
}
