import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CreditElsewhere, LearnerAwards, type ElsewhereCredit } from '../../credit/index.js';
import { Database } from '../../platform/index.js';
import { amountOf, exactText, sum } from '../domain/amount.js';
import type { CreditTotalsDto } from '../dto/credit-totals.dto.js';
import { lookalikes } from '../domain/self-reported/same-credit.js';
import { SelfReportedCreditRecord } from './self-reported-credit-record.js';
import { t } from '../messages.js';

/** Self-reported credit in addition to awards: in the log, in the total of a period, and in a transcript. */
@Injectable()
export class SelfReportedCredit implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly awards: LearnerAwards,
    private readonly record: SelfReportedCreditRecord,
    private readonly elsewhere: CreditElsewhere,
  ) {}

  onModuleInit(): void {
    this.elsewhere.register((manager, learnerId, days) => this.between(manager, learnerId, days));
  }

  /** What counts of it, for activities completed in these days: one statement. */
  async between(
    manager: EntityManager,
    learnerId: string,
    { from, to }: { readonly from: string; readonly to: string },
  ): Promise<ElsewhereCredit[]> {
    const all = await this.record.counting(manager, learnerId);
    const seen = lookalikes(all);
    return all
      .filter(({ completedOn }) => from <= completedOn && completedOn <= to)
      .map((credit) => ({
        id: credit.id,
        title: credit.title,
        provider: credit.provider,
        unit: credit.unit,
        amount: credit.amount,
        completedOn: credit.completedOn,
        writtenAt: new Date(credit.createdAt),
        repeated: seen.has(credit.id),
        proof: credit.document !== null,
      }));
  }

  /** Of each kind of credit what was certified, kept in the learner's own log and reported by themselves, with its sum. */
  totals(
    learnerId: string,
    {
      from = '0001-01-01',
      to = '9999-12-31',
    }: { from?: string | undefined; to?: string | undefined },
  ): Promise<CreditTotalsDto> {
    return this.database.asLearner(learnerId, async (manager) => {
      const awarded = await this.awards.totals(manager, learnerId, from, to);
      const reported = await this.between(manager, learnerId, { from, to });
      const counted = reported.filter(({ repeated }) => !repeated);
      const names = new Map(awarded.map(({ unit, creditName }) => [unit, creditName]));
      const units = new Set([...names.keys(), ...counted.map(({ unit }) => unit ?? '')]);
      return {
        items: [...units].toSorted().map((unit) => {
          const given = awarded.find((one) => one.unit === unit);
          const own = counted.filter((credit) => (credit.unit ?? '') === unit);
          const parts = [
            amountOf(given?.certified ?? '0'),
            amountOf(given?.ownLog ?? '0'),
            sum(own.map(({ amount }) => amountOf(amount))),
          ] as const;
          return {
            unit: unit === '' ? null : unit,
            creditName: names.get(unit) ?? (unit === '' ? t('kindNotStated') : unit),
            certified: exactText(parts[0]),
            ownLog: exactText(parts[1]),
            elsewhere: exactText(parts[2]),
            total: exactText(sum(parts)),
          };
        }),
        elsewhere: reported.length,
        repeated: reported.length - counted.length,
      };
    });
  }
}
