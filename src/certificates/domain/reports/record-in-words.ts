import { counted, dayInWords } from '../../../shared/words.js';
import type { AuditedClaim } from './audited-claim.js';

/** The text about until when a record is kept, and what it is filled with. */
export function recordInWords({
  keptUntil,
  required,
  years,
  source,
}: NonNullable<AuditedClaim['records']>): [
  text: 'recordsOf' | 'recordsLapsed',
  values: Readonly<Record<string, string>>,
] {
  const values = {
    day: dayInWords(keptUntil),
    years: counted(years, 'year'),
    source: `${source.title}, ${source.date}`,
  };
  return [required ? 'recordsOf' : 'recordsLapsed', values];
}
