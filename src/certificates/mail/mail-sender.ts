import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Configuration } from '../../platform/index.js';
import type { Email } from '../domain/email.js';
import { t } from '../messages.js';

/** An email with a file, to one address. */
export interface OutgoingEmail {
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly email: Email;
  readonly file: { readonly name: string; readonly content: Buffer };
}

/** The server did not take the email this time. Says neither address nor password, as what servers and libraries say may. */
export class NotSent extends Error {
  constructor(reason: string) {
    super(t('notSent', { reason }));
    this.name = 'NotPosted';
  }
}

/** A mail server that does not answer delays the jobs after the email only this long. In milliseconds. */
const patience = {
  dnsTimeout: 5_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
};

/** Hands emails to the operator's mail server. */
@Injectable()
export class MailSender {
  constructor(private readonly configuration: Configuration) {}

  /** Whether this installation sends mail at all. */
  get open(): boolean {
    return this.configuration.mail !== null;
  }

  /** The part of a message's id behind the @. */
  get domain(): string {
    return new URL(this.configuration.publicUrl).hostname;
  }

  /**
   * Sends an email. Once it is accepted, delivering it is the mail server's business.
   * @returns refused: the server will not take this email, today or tomorrow
   * @throws NotPosted when it may be taken later
   */
  async send({ messageId, to, email, file }: OutgoingEmail): Promise<'accepted' | 'refused'> {
    const { mail } = this.configuration;
    if (!mail) throw new NotSent(t('noMailServer'));
    try {
      await createTransport(transportTo(mail.smtpUrl)).sendMail({
        messageId,
        from: mail.from,
        to: { ...to },
        subject: email.subject,
        text: email.text,
        html: email.html,
        attachments: [
          { filename: file.name, content: file.content, contentType: 'application/pdf' },
        ],
        // Nobody is there to read an answer, and holiday notices are not wanted (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return 'accepted';
    } catch (error) {
      if (isRefusal(error)) return 'refused';
      throw new NotSent(reasonOf(error));
    }
  }
}

/** How to reach the server. With a password nothing is said to it in the clear. */
export function transportTo(smtpUrl: string) {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  const auth = username && {
    user: decodeURIComponent(username),
    pass: decodeURIComponent(password),
  };
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: Boolean(auth) && !secure,
    ...(auth && { auth }),
    ...patience,
  };
}

/**
 * A 5xx to the recipient or to the email itself. One to the password or to the sender is the operator's to fix, and the
 * email can wait for that.
 */
function isRefusal(error: unknown): boolean {
  const { command, responseCode } = error as SmtpFailure;
  return (command === 'RCPT TO' || command === 'DATA') && (responseCode ?? 0) >= 500;
}

function reasonOf(error: unknown): string {
  const { code, responseCode } = error as SmtpFailure;
  return [code ?? 'unknown', responseCode].filter(Boolean).join(' ');
}

interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}
