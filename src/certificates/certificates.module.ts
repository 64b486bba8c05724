import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CreditModule } from '../credit/index.js';
import { RequirementsModule } from '../requirements/index.js';
import { ArchiveController } from './archive/archive.controller.js';
import { CertificateArchives } from './archive/certificate-archives.js';
import { AwardCertificates } from './issuing/award-certificates.js';
import { CertificateIssuer } from './issuing/certificate-issuer.js';
import { CertificateRenderer } from './templates/certificate-renderer.js';
import { CertificatesController } from './certificates.controller.js';
import { Certificates } from './certificates.js';
import { FollowUps } from './issuing/follow-ups.js';
import { DocumentsModule } from '../documents/index.js';
import { LearnerCertificates } from './learner-certificates.js';
import { CertificateFolder } from './printing/certificate-folder.js';
import { CertificateEmails } from './mail/certificate-emails.js';
import { CertificateMails } from './mail/certificate-mails.js';
import { MailChoices } from './mail/mail-choices.js';
import { MailController } from './mail/mail.controller.js';
import { MailSender } from './mail/mail-sender.js';
import { Randomness } from './issuing/randomness.js';
import { Reissues } from './issuing/reissues.js';
import { Revocations } from './issuing/revocations.js';
import { AuditReports } from './reports/audit-reports.js';
import { ReportRenderer } from './reports/report-renderer.js';
import { SealedCertificates } from './printing/sealed-certificates.js';
import { SignaturesModule } from '../signatures/index.js';
import { SetupTemplatesController } from './templates/setup-templates.controller.js';
import { TemplateAdministration } from './templates/template-administration.js';
import { Templates } from './templates/templates.js';
import { TimeStamps } from './time-stamps/time-stamps.js';
import { IssuedTranscripts } from './transcripts/issued-transcripts.js';
import { TranscriptLines } from './transcripts/transcript-lines.js';
import { Transcripts } from './transcripts/transcripts.js';
import { TranscriptsController } from './transcripts/transcripts.controller.js';

@Module({
  imports: [AccountsModule, CreditModule, DocumentsModule, RequirementsModule, SignaturesModule],
  controllers: [
    ArchiveController,
    CertificatesController,
    SetupTemplatesController,
    MailController,
    TranscriptsController,
  ],
  providers: [
    AuditReports,
    AwardCertificates,
    CertificateArchives,
    CertificateFolder,
    CertificateEmails,
    CertificateMails,
    CertificateIssuer,
    CertificateRenderer,
    Certificates,
    FollowUps,
    IssuedTranscripts,
    LearnerCertificates,
    MailChoices,
    MailSender,
    Randomness,
    Reissues,
    ReportRenderer,
    Revocations,
    SealedCertificates,
    TemplateAdministration,
    Templates,
    TimeStamps,
    TranscriptLines,
    Transcripts,
  ],
  exports: [AuditReports, Certificates, IssuedTranscripts],
})
export class CertificatesModule {}
