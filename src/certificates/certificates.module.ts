import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CreditModule } from '../credit/index.js';
import { RequirementsModule } from '../requirements/index.js';
import { ArchiveController } from './archive/archive.controller.js';
import { CertificateArchives } from './archive/certificate-archives.js';
import { AwardCertificates } from './issuing/award-certificates.js';
import { CertificateIssuer } from './issuing/certificate-issuer.js';
import { CertificatePress } from './templates/certificate-press.js';
import { CertificatesController } from './certificates.controller.js';
import { Certificates } from './certificates.js';
import { FollowUps } from './issuing/follow-ups.js';
import { IssuersController } from './issuers/issuers.controller.js';
import { Issuers } from './issuers/issuers.js';
import { LearnerCertificates } from './learner-certificates.js';
import { CertificateFolder } from './printing/certificate-folder.js';
import { CertificateLetters } from './mail/certificate-letters.js';
import { CertificateMails } from './mail/certificate-mails.js';
import { MailChoices } from './mail/mail-choices.js';
import { MailController } from './mail/mail.controller.js';
import { PostOffice } from './mail/post-office.js';
import { Randomness } from './issuing/randomness.js';
import { Reissues } from './issuing/reissues.js';
import { Revocations } from './issuing/revocations.js';
import { AuditReports } from './reports/audit-reports.js';
import { ReportPress } from './reports/report-press.js';
import { SealedCertificates } from './printing/sealed-certificates.js';
import { SigningKeys } from './signing/signing-keys.js';
import { SetupTemplatesController } from './templates/setup-templates.controller.js';
import { TemplateAdministration } from './templates/template-administration.js';
import { Templates } from './templates/templates.js';
import { TimeStamps } from './time-stamps/time-stamps.js';
import { IssuedTranscripts } from './transcripts/issued-transcripts.js';
import { TranscriptLines } from './transcripts/transcript-lines.js';
import { Transcripts } from './transcripts/transcripts.js';
import { TranscriptsController } from './transcripts/transcripts.controller.js';
import { VerificationsController } from './verification/verifications.controller.js';
import { Verifications } from './verification/verifications.js';
import { WellKnownController } from './issuers/well-known.controller.js';

@Module({
  imports: [AccountsModule, CreditModule, RequirementsModule],
  controllers: [
    ArchiveController,
    CertificatesController,
    IssuersController,
    SetupTemplatesController,
    MailController,
    TranscriptsController,
    VerificationsController,
    WellKnownController,
  ],
  providers: [
    AuditReports,
    AwardCertificates,
    CertificateArchives,
    CertificateFolder,
    CertificateLetters,
    CertificateMails,
    CertificateIssuer,
    CertificatePress,
    Certificates,
    FollowUps,
    IssuedTranscripts,
    Issuers,
    LearnerCertificates,
    MailChoices,
    PostOffice,
    Randomness,
    Reissues,
    ReportPress,
    Revocations,
    SealedCertificates,
    SigningKeys,
    TemplateAdministration,
    Templates,
    TimeStamps,
    TranscriptLines,
    Transcripts,
    Verifications,
  ],
  exports: [AuditReports, Certificates],
})
export class CertificatesModule {}
