import type { CertificateSummaryDto } from '../certificates.dto.js';
import { byteOrderMark, csvLine, type Cell } from '../../shared/csv.js';

/** A certificate in an archive: what it says in short, and the file that it is. */
export interface ArchivedCertificate {
  readonly summary: CertificateSummaryDto;
  readonly provider: string;
  readonly file: string;
}

const columns: readonly (readonly [name: string, of: (one: ArchivedCertificate) => Cell])[] = [
  ['File', ({ file }) => ({ text: file })],
  ['Completed on', ({ summary }) => ({ text: summary.completedOn })],
  ['Name', ({ summary }) => ({ text: summary.name })],
  ['Activity', ({ summary }) => ({ text: summary.title })],
  ['Credit', ({ summary }) => ({ text: summary.creditLine })],
  ['Amount', ({ summary }) => ({ number: summary.amount })],
  ['Provider', ({ provider }) => ({ text: provider })],
  ['Number', ({ summary }) => ({ text: summary.serial })],
  ['State', ({ summary }) => ({ text: summary.status })],
  ['Until (UTC)', ({ summary }) => ({ text: ended(summary)?.at.toISOString() ?? null })],
  ['Reason', ({ summary }) => ({ text: ended(summary)?.reason ?? null })],
  ['Superseded by', ({ summary }) => ({ text: summary.supersession?.serial ?? null })],
  ['Verify at', ({ summary }) => ({ text: summary.verifyUrl })],
];

/** What ended it, where anything did. */
function ended({ revocation, supersession }: CertificateSummaryDto) {
  return revocation ?? supersession;
}

/** The first line of the table of contents of an archive. */
export const indexHead = byteOrderMark + csvLine(columns.map(([name]) => ({ text: name })));

/** The line of a certificate. Nothing in it is run by a spreadsheet. */
export function indexLine(certificate: ArchivedCertificate): string {
  return csvLine(columns.map(([, of]) => of(certificate)));
}
