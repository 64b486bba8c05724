export { AuditReports } from './reports/audit-reports.js';
export { CertificatesModule } from './certificates.module.js';
export { Certificates, type ClaimCertificate } from './certificates.js';
export { keysCommand } from './signing/keys.command.js';
export { certificatesCommand } from './printing/print.command.js';
export { verifyCommand } from './verification/verify.command.js';
