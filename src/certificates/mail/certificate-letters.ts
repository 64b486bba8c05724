import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Configuration, templatesFolder } from '../../platform/index.js';
import { type CertificateFacts, creditLine, dayInWords } from '../../documents/index.js';
import { readLetter, writeLetter, type Letter, type LetterTemplate } from '../domain/letter.js';
import type { CertificateStatus } from '../issuing/certificate-state.js';

/** Who asks for a certificate that no longer counts is told so. */
const ended: Readonly<Record<CertificateStatus, string>> = {
  valid: '',
  superseded: ' - superseded: a later certificate has taken its place',
  revoked: ' - revoked: it no longer counts',
};

/** The letter that goes with a certificate, in the operator's words. */
@Injectable()
export class CertificateLetters {
  private readonly template: LetterTemplate;

  /** @throws Error when the operator's file cannot be used: the server does not start with it */
  constructor(private readonly configuration: Configuration) {
    this.template = templateIn(templatesFolder('mail'));
  }

  write(certificateId: string, facts: CertificateFacts, status: CertificateStatus): Letter {
    const { publicUrl } = this.configuration;
    return writeLetter(this.template, {
      name: facts.text.name,
      title: facts.text.title,
      credit: creditLine(facts) + ended[status],
      completedOn: dayInWords(facts.activity.completedOn),
      provider: facts.provider.name,
      serial: facts.serial,
      verifyUrl: facts.verifyUrl,
      certificateUrl: `${publicUrl}/certificates/${certificateId}`,
      settingsUrl: `${publicUrl}/me`,
    });
  }
}

function templateIn(folder: string): LetterTemplate {
  const file = join(folder, 'certificate.txt');
  try {
    return readLetter(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be used: ${String(error)}`, { cause: error });
  }
}
