import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, Database } from '../../platform/index.js';
import type { MailChoiceDto } from './mail.dto.js';
import { MailSender } from './mail-sender.js';

/** Whether learners want their certificates by email. */
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
      manager.query(
        `INSERT INTO certificate_mail_choice (learner_id, wanted, chosen_at) VALUES ($1, $2, $3)
         ON CONFLICT ON CONSTRAINT certificate_mail_choice_pk
         DO UPDATE SET wanted = excluded.wanted, chosen_at = excluded.chosen_at`,
        [learnerId, wanted, this.clock.now()],
      ),
    );
    return { available: this.sender.open, wanted };
  }

  /** True unless the learner said no. */
  async wants(manager: EntityManager, learnerId: string): Promise<boolean> {
    const [row] = await manager.query<{ wanted: boolean }[]>(
      'SELECT wanted FROM certificate_mail_choice WHERE learner_id = $1',
      [learnerId],
    );
    return row?.wanted ?? true;
  }
}
