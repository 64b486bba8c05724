import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Configuration, templatesFolder } from '../../platform/index.js';
import { type CertificateFacts, creditLine } from '../../documents/index.js';
import { readEmailTemplate, writeEmail, type Email, type EmailTemplate } from '../domain/email.js';
import type { CertificateStatus } from '../issuing/certificate-state.js';
import { dayInWords } from '../../shared/words.js';
import { t } from '../messages.js';

/** The email that goes with a certificate, in the operator's words. */
@Injectable()
export class CertificateEmails {
  private readonly template: EmailTemplate;

  /** @throws Error when the operator's file cannot be used: the server does not start with it */
  constructor(private readonly configuration: Configuration) {
    this.template = templateIn(templatesFolder('mail'));
  }

  write(certificateId: string, facts: CertificateFacts, status: CertificateStatus): Email {
    const { publicUrl } = this.configuration;
    return writeEmail(this.template, {
      name: facts.text.name,
      title: facts.text.title,
      // A learner who asks for a certificate that no longer counts is told so.
      credit: t(`email.${status}`, { credit: creditLine(facts) }),
      completedOn: dayInWords(facts.activity.completedOn),
      provider: facts.provider.name,
      serial: facts.serial,
      verifyUrl: facts.verifyUrl,
      certificateUrl: `${publicUrl}/certificates/${certificateId}`,
      settingsUrl: `${publicUrl}/me`,
    });
  }
}

function templateIn(folder: string): EmailTemplate {
  const file = join(folder, 'certificate.txt');
  try {
    return readEmailTemplate(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be used: ${String(error)}`, { cause: error });
  }
}
