export { PrintedFactDto, RevocationDto, SupersessionDto, statuses } from './certificates.dto.js';
export { CertificatesModule } from './certificates.module.js';
export { Certificates, type ClaimCertificate } from './certificates.js';
export { readVerificationId } from './domain/identifiers.js';
export { listLength, listsPerYear } from './domain/status-place.js';
export {
  type CertificateStatus,
  type StateRow,
  stateColumns,
  stateJoins,
  stateOf,
} from './issuing/certificate-state.js';
export { relyOnVerified } from './issuing/reliances.js';
export { certificatesCommand } from './printing/print.command.js';
export { AuditReports } from './reports/audit-reports.js';
export {
  type IssuedTranscript,
  IssuedTranscripts,
  outOfDateInWords,
} from './transcripts/issued-transcripts.js';
