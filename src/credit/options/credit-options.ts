import { Injectable } from '@nestjs/common';
import { IsNull, type Repository } from 'typeorm';
import { Providers, type Provider } from '../../accounts/index.js';
import { Clock, Database, isId, newId, notFound } from '../../platform/index.js';
import type { RuleSet } from '../domain/rule-set.js';
import { CreditOption } from '../tables/credit-option.entity.js';
import { offeredBy, type OfferedOption } from './offered-option.js';
import { RuleSets } from '../rules/rule-sets.js';
import { earliestDayAt } from '../../shared/zones.js';

/** What every provider offers from the start; the rest its administrators add. */
export const offeredFromTheStart: readonly string[] = ['us.ama.c1.ipoc', 'us.ama.c1.journal'];

/** The credit options of this server: what providers offer, and the logs that learners keep themselves. */
@Injectable()
export class CreditOptions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ruleSets: RuleSets,
    private readonly providers: Providers,
  ) {}

  /**
   * Makes the options that are missing, and no more when repeated. What was retired is not made again.
   * @throws Error when a rule file changed after it judged a claim
   */
  async ensure(): Promise<void> {
    await this.ruleSets.checkUnchanged();
    await this.addMissing(await this.providers.all());
  }

  /** Every option that is not retired: those of the providers by name, then the logs, in the order of the rule sets. */
  async all(): Promise<OfferedOption[]> {
    const providers = await this.providers.all();
    let rows = await this.rows();
    if (
      providers.some(({ id }) => !rows.some((row) => row.providerId === id)) ||
      !rows.some((row) => row.providerId === null)
    ) {
      // A provider was added since the start.
      await this.addMissing(providers);
      rows = await this.rows();
    }
    const order = (row: CreditOption): number => this.ruleSets.ids.indexOf(row.ruleSetId);
    const sorted = rows.toSorted((a, b) => order(a) - order(b));
    return [...providers, null].flatMap((provider) =>
      sorted
        .filter((row) => row.providerId === (provider?.id ?? null))
        .map((row) => offeredBy(provider, row)),
    );
  }

  /**
   * One option with its provider, also when it was retired; read outside of any transaction.
   * @throws Problem not-found
   */
  async find(id: string): Promise<OfferedOption> {
    if (!isId(id)) throw notFound();
    const row = await this.repository.findOneBy({ id });
    if (!row) throw notFound();
    return offeredBy(row.providerId === null ? null : await this.providerOf(row.providerId), row);
  }

  private async providerOf(id: string): Promise<Provider> {
    const provider = await this.providers.find(id);
    if (!provider) throw notFound();
    return provider;
  }

  private get repository(): Repository<CreditOption> {
    return this.database.dataSource.getRepository(CreditOption);
  }

  private rows(): Promise<CreditOption[]> {
    return this.repository.findBy({ retiredAt: IsNull() });
  }

  private async addMissing(providers: readonly Provider[]): Promise<void> {
    const today = earliestDayAt(this.clock.now());
    const ruleSets = this.ruleSets.ids.flatMap((id) => this.ruleSets.on(id, today) ?? []);
    await this.add([
      ...providers.flatMap((provider) =>
        ruleSets
          .filter(({ id }) => offeredFromTheStart.includes(id))
          .map((ruleSet) => ({ providerId: provider.id, ruleSet, opensOn: today })),
      ),
      // Nobody designates a log in advance: it goes back as far as its rules.
      ...ruleSets
        .filter(({ document }) => document === 'none')
        .map((ruleSet) => ({ providerId: null, ruleSet, opensOn: this.firstDay(ruleSet.id) })),
    ]);
  }

  private firstDay(ruleSetId: string): string {
    const days = this.ruleSets.versions(ruleSetId).map(({ validFrom }) => validFrom);
    return days.toSorted()[0] ?? '1970-01-01';
  }

  private async add(
    offers: readonly { providerId: string | null; ruleSet: RuleSet; opensOn: string }[],
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO credit_option (id, provider_id, rule_set_id, title, certificate_kind, opens_on)
       SELECT x.* FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::date[])
         AS x (id, provider_id, rule_set_id, title, certificate_kind, opens_on)
       WHERE NOT EXISTS (SELECT FROM credit_option o WHERE o.rule_set_id = x.rule_set_id
           AND o.provider_id IS NOT DISTINCT FROM x.provider_id)
       ON CONFLICT DO NOTHING`,
      [
        offers.map(() => newId()),
        offers.map(({ providerId }) => providerId),
        offers.map(({ ruleSet }) => ruleSet.id),
        offers.map(({ ruleSet }) => ruleSet.optionTitle),
        offers.map(({ ruleSet }) => (ruleSet.document === 'none' ? 'none' : 'credit')),
        offers.map(({ opensOn }) => opensOn),
      ],
    );
  }
}
