import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, Database } from '../../platform/index.js';
import type { MailChoiceDto } from './mail.dto.js';
import { MailSender } from './mail-sender.js';
import { CertificateMailChoice } from './certificate-mail-choice.entity.js';

/** Whether learners get their certificates by email. */
@Injectable()
export class MailChoices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sender: MailSender,
  ) {}

  async findChoice(learnerId: string): Promise<MailChoiceDto> {
    const wanted = await this.database.asLearner(learnerId, (manager) =>
      this.wants(manager, learnerId),
    );
    return { available: this.sender.open, wanted };
  }

  async choose(learnerId: string, wanted: boolean): Promise<MailChoiceDto> {
    await this.database.asLearner(learnerId, (manager) =>
      manager.upsert(CertificateMailChoice, { learnerId, wanted, chosenAt: this.clock.now() }, [
        'learnerId',
      ]),
    );
    return { available: this.sender.open, wanted };
  }

  /** True unless the learner said no. */
  async wants(manager: EntityManager, learnerId: string): Promise<boolean> {
    const row = await manager.findOneBy(CertificateMailChoice, { learnerId });
    return row?.wanted ?? true;
  }
}
