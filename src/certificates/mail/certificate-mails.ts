import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Accounts, Notices } from '../../accounts/index.js';
import { Clock, Database, Jobs, Problem, isId, newId, notFound } from '../../platform/index.js';
import { stateOf } from '../issuing/certificate-state.js';
import { FollowUps, type IssuedCertificate } from '../issuing/follow-ups.js';
import { placeOf, selectPrintable, type PrintableRow } from '../learner-certificates.js';
import { SealedCertificates } from '../printing/sealed-certificates.js';
import { CertificateEmails } from './certificate-emails.js';
import { MailChoices } from './mail-choices.js';
import { MailSender } from './mail-sender.js';
import { CertificateMail } from './certificate-mail.entity.js';
import { t } from '../messages.js';

const jobName = 'certificate.mail';

/** An email to send: the one that follows the issue, or one that was asked for. */
interface MailJob extends IssuedCertificate {
  /** Of the email that was asked for. */
  readonly mailId?: string;
}

/** What an email is made of. */
interface Sendable {
  readonly certificate: PrintableRow;
  readonly address: string;
}

/** A learner who asks more often already has the email, or has an address that accepts none. */
const mostInAnHour = 3;

/** Sends certificates to the learners that they were issued to. */
@Injectable()
export class CertificateMails implements OnApplicationBootstrap {
  private readonly logger = new Logger(CertificateMails.name);

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly followUps: FollowUps,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly notices: Notices,
    private readonly sealed: SealedCertificates,
    private readonly choices: MailChoices,
    private readonly emails: CertificateEmails,
    private readonly sender: MailSender,
  ) {}

  /** Last of those that follow an issue, so that what others add to the file is in it. */
  onApplicationBootstrap(): void {
    // Also where no mail is sent: emails of a time when it was are then let go, and not sent years later.
    this.jobs.register(jobName, (payload) => this.send(payload as MailJob));
    if (this.sender.open) this.followUps.add(jobName);
  }

  /**
   * Has a certificate sent to its learner once more, whatever they chose.
   * @throws Problem not-found, mail-not-configured, too-many-attempts
   */
  async ask(learnerId: string, certificateId: string): Promise<void> {
    if (!isId(certificateId)) throw notFound();
    const now = this.clock.now();
    await this.database.asLearner(learnerId, async (manager) => {
      // Requests of one learner run one after the other, so that several at once are counted as several.
      await manager.query('SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE', [learnerId]);
      const [row] = await manager.query<{ asked: number; oldest: Date | null }[]>(
        `SELECT count(m.id)::integer AS asked, min(m.asked_at) AS oldest
         FROM certificate c
         LEFT JOIN certificate_mail m ON m.learner_id = c.learner_id AND m.asked_at > $3
         WHERE c.learner_id = $1 AND c.id = $2 GROUP BY c.id`,
        [learnerId, certificateId, anHourBefore(now)],
      );
      if (!row) throw notFound();
      if (!this.sender.open) throw notConfigured();
      if (row.asked >= mostInAnHour) throw tooOften(row.oldest ?? now, now);
      const mailId = newId();
      await manager.insert(CertificateMail, { learnerId, id: mailId, certificateId, askedAt: now });
      const job: MailJob = { learnerId, certificateId, mailId };
      await this.jobs.enqueue(manager, jobName, job);
    });
  }

  /** @throws NotPosted when the mail server may take it later: then the job is done again */
  private async send(job: MailJob): Promise<void> {
    if (!this.sender.open) return;
    const { learnerId, certificateId, mailId } = job;
    const sendable = await this.database.asLearner(learnerId, (manager) =>
      this.sendable(manager, job),
    );
    if (!sendable) return;
    const { certificate, address } = sendable;
    const { facts } = certificate;
    const outcome = await this.sender.send({
      // If a crash between sending and recording sends the email twice, the duplicate is recognisable.
      messageId: `<certificate.${certificateId}${mailId ? `.${mailId}` : ''}@${this.sender.domain}>`,
      to: { name: facts.learner.name, address },
      email: this.emails.write(certificateId, facts, stateOf(certificate).status),
      file: {
        name: `certificate-${facts.serial}.pdf`,
        content: await this.sealed.pdf(facts, placeOf(certificate), certificate.time_stamps),
      },
    });
    if (outcome === 'refused') this.logger.warn(`Mail of certificate ${certificateId} was refused`);
    await this.database.asLearner(learnerId, (manager) =>
      this.note(manager, job, facts.serial, outcome),
    );
  }

  /** Null when there is nothing to send: it was done before, is not wanted, or does not count any more. */
  private async sendable(
    manager: EntityManager,
    { learnerId, certificateId, mailId }: MailJob,
  ): Promise<Sendable | null> {
    const [certificate] = await manager.query<(PrintableRow & { outcome: string | null })[]>(
      `WITH certified AS (${selectPrintable} WHERE c.learner_id = $1 AND c.id = $2)
       SELECT certified.*, m.outcome FROM certified
       LEFT JOIN certificate_mail m ON m.learner_id = $1 AND m.id = $3`,
      [learnerId, certificateId, mailId ?? certificateId],
    );
    const address = await this.accounts.addressOf(manager, learnerId);
    if (!certificate || certificate.outcome || !address) return null;
    const unasked = mailId === undefined;
    if (unasked && stateOf(certificate).status !== 'valid') return null;
    if (unasked && !(await this.choices.wants(manager, learnerId))) return null;
    return { certificate, address };
  }

  /** Writes down what became of an email, so that it is not sent again. */
  private async note(
    manager: EntityManager,
    { learnerId, certificateId, mailId }: MailJob,
    serial: string,
    outcome: 'accepted' | 'refused',
  ): Promise<void> {
    const now = this.clock.now();
    const ended = { outcome, endedAt: now };
    await (mailId
      ? manager.update(CertificateMail, { learnerId, id: mailId }, ended)
      : manager.insert(CertificateMail, { learnerId, id: certificateId, certificateId, ...ended }));
    if (outcome === 'accepted') return;
    await this.notices.addNotice(
      manager,
      learnerId,
      {
        kind: 'certificate-mail-refused',
        text: t('mailRefused', { serial }),
        link: `/certificates/${certificateId}`,
      },
      now,
    );
  }
}

const hour = 3_600_000;

function anHourBefore(now: Date): Date {
  return new Date(now.getTime() - hour);
}

function notConfigured(): Problem {
  return new Problem('mail-not-configured', t.message('noMail'));
}

function tooOften(oldest: Date, now: Date): Problem {
  const seconds = Math.max(1, Math.ceil((oldest.getTime() + hour - now.getTime()) / 1000));
  return new Problem(
    'too-many-attempts',
    t.message('mailTooOften', { most: mostInAnHour, minutes: Math.ceil(seconds / 60) }),
    { headers: { 'retry-after': String(seconds) } },
  );
}
