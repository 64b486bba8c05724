export { CertificatesModule } from './certificates.module.js';
export { Certificates, type ClaimCertificate } from './certificates.js';
