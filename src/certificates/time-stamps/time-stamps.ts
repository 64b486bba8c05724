import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock, Configuration, Database, Jobs, type RowOf } from '../../platform/index.js';
import { FollowUps, type IssuedCertificate } from '../issuing/follow-ups.js';
import { Randomness } from '../issuing/randomness.js';
import { SealedCertificates } from '../printing/sealed-certificates.js';
import {
  SigningKeys,
  TimeStampError,
  askForTimeStamp,
  patience,
  type TimeStampAuthority,
} from '../../signatures/index.js';
import type { SealingKids } from '../printing/stored-time-stamps.js';
import type { Certificate } from '../issuing/certificate.entity.js';
import type { CertificateVerification } from '../issuing/certificate-verification.entity.js';
import { t } from '../messages.js';

const jobName = 'certificate.time-stamp';

/** After a failure that may pass, the jobs that follow do not wait for the authority as well. In milliseconds. */
const rest = 60_000;

/**
 * Time-stamps of certificates: when an authority is configured, a job asks it after each issue, and the certificate carries the
 * time-stamp from then on. Until then, and where none is configured, it is whole without.
 */
@Injectable()
export class TimeStamps implements OnModuleInit {
  private readonly log = new Logger(TimeStamps.name);
  private readonly authority: TimeStampAuthority | null;
  private restsUntil = 0;

  constructor(
    configuration: Configuration,
    keys: SigningKeys,
    private readonly database: Database,
    private readonly sealed: SealedCertificates,
    private readonly jobs: Jobs,
    private readonly followUps: FollowUps,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {
    const { url } = configuration.timeStamps;
    this.authority = url === null ? null : { ...patience, url, certificates: keys.authorities };
  }

  onModuleInit(): void {
    const { authority } = this;
    if (!authority) return;
    this.followUps.add(jobName);
    this.jobs.register(jobName, (payload) => this.stamp(payload as IssuedCertificate, authority));
  }

  /** Has the time-stamp of a certificate asked for that has none with the keys in use. */
  async requestTimeStamp(certificate: IssuedCertificate): Promise<void> {
    if (!this.authority) return;
    await this.database.asLearner(certificate.learnerId, (manager) =>
      this.jobs.enqueue(manager, jobName, certificate, {
        jobKey: `${jobName}:${certificate.certificateId}`,
      }),
    );
  }

  /** Doing it twice changes nothing. @throws TimeStampError, so that the queue tries again later */
  private async stamp(issued: IssuedCertificate, authority: TimeStampAuthority): Promise<void> {
    const kids = await this.sealed.kids();
    const found = await this.unstamped(issued, kids);
    if (!found) return;
    const now = (): Date => this.clock.now();
    if (now().getTime() < this.restsUntil) {
      throw new TimeStampError(t('authorityResting'), true);
    }
    const { facts, status_list: list, status_index: index } = found;
    const digest = await this.sealed.digestToStamp(facts, { list, index });
    try {
      const stamp = await askForTimeStamp(authority, digest, {
        now,
        random: (count) => this.randomness.bytes(count),
      });
      await this.saveTimeStamp(issued, kids, stamp);
    } catch (error) {
      if (error instanceof TimeStampError) {
        if (error.mayPass) this.restsUntil = now().getTime() + rest;
        this.log.error(`${error.message} Certificate ${issued.certificateId} is valid without.`);
      }
      throw error;
    }
  }

  private async unstamped(
    { learnerId, certificateId }: IssuedCertificate,
    kids: SealingKids,
  ): Promise<UnstampedRow | undefined> {
    const [row] = await this.database.asLearner(learnerId, (manager) =>
      manager.query<UnstampedRow[]>(
        `SELECT c.facts, v.status_list, v.status_index
         FROM certificate c
         JOIN certificate_verification v ON v.verification_id = c.verification_id
         WHERE c.learner_id = $1 AND c.id = $2 AND NOT EXISTS (
           SELECT 1 FROM certificate_time_stamp t
           WHERE t.learner_id = $1 AND t.certificate_id = $2 AND t.document_kid = $3 AND t.credential_kid = $4)`,
        [learnerId, certificateId, kids.document, kids.credential],
      ),
    );
    return row;
  }

  private async saveTimeStamp(
    { learnerId, certificateId }: IssuedCertificate,
    kids: SealingKids,
    stamp: { readonly token: Uint8Array; readonly authority: string; readonly time: Date },
  ): Promise<void> {
    await this.database.asLearner(learnerId, (manager) =>
      manager.query(
        `INSERT INTO certificate_time_stamp
           (learner_id, certificate_id, document_kid, credential_kid, token, authority, stamped_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ON CONSTRAINT certificate_time_stamp_pk DO NOTHING`,
        [
          learnerId,
          certificateId,
          kids.document,
          kids.credential,
          Buffer.from(stamp.token),
          stamp.authority,
          stamp.time,
        ],
      ),
    );
  }
}

type UnstampedRow = RowOf<Certificate, 'facts'> &
  RowOf<CertificateVerification, 'statusList' | 'statusIndex'>;
