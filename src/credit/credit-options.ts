import { Injectable } from '@nestjs/common';
import { Profiles, Providers, type Provider } from '../accounts/index.js';
import { Clock, Database, newId, notFound } from '../platform/index.js';
import { availability } from './domain/availability.js';
import type { CreditDocument } from './domain/finding.js';
import { localDay } from './domain/local-day.js';
import type { RuleSet } from './domain/rule-set.js';
import { RuleSets } from './rule-sets.js';

/** What a provider offers under a rule set. Days are YYYY-MM-DD, both included. */
export interface OfferedOption {
  readonly id: string;
  readonly title: string;
  readonly provider: Provider;
  readonly ruleSetId: string;
  readonly opensOn: string;
  readonly closesOn: string | null;
  readonly designatedMaximum: string | null;
  readonly documentWithinDays: number | null;
  readonly claimWithinDays: number | null;
}

/** An option as one learner may or may not claim under it. */
export interface OptionForLearner {
  readonly option: OfferedOption;
  readonly ruleSet: RuleSet;
  readonly unit: string;
  readonly creditName: string;
  readonly document: CreditDocument;
  readonly available: boolean;
  readonly whyNot: string | null;
}

interface OptionRow {
  id: string;
  provider_id: string;
  rule_set_id: string;
  title: string;
  opens_on: string;
  closes_on: string | null;
}

const selectOptions = `SELECT id, provider_id, rule_set_id, title,
    to_char(opens_on, 'YYYY-MM-DD') AS opens_on, to_char(closes_on, 'YYYY-MM-DD') AS closes_on
  FROM credit_option`;

/** What every provider offers from the start. */
const offeredFromTheStart: readonly string[] = ['us.ama.c1.ipoc', 'us.ama.c2.reading'];

/** What the providers of this server offer: each shipped rule set, from the day it was first offered. */
@Injectable()
export class CreditOptions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ruleSets: RuleSets,
    private readonly providers: Providers,
    private readonly profiles: Profiles,
  ) {}

  /**
   * Makes the options that are missing, and no more when repeated.
   * @throws Error when a rule file changed after it judged a claim
   */
  async ensure(): Promise<void> {
    await this.ruleSets.checkUnchanged();
    await this.addMissing(await this.providers.all());
  }

  /** Every option, with whether this learner may claim under it today and why not. */
  async forLearner(learnerId: string): Promise<OptionForLearner[]> {
    const providers = await this.providers.all();
    let rows = await this.database.query<OptionRow>(selectOptions);
    if (providers.some(({ id }) => !rows.some((row) => row.provider_id === id))) {
      // A provider was added since the start.
      await this.addMissing(providers);
      rows = await this.database.query<OptionRow>(selectOptions);
    }
    const profile = await this.profiles.find(learnerId);
    return providers.flatMap((provider) =>
      rows
        .filter((row) => row.provider_id === provider.id)
        .map((row) => optionOf(row, provider))
        .toSorted((a, b) => this.order(a) - this.order(b))
        .flatMap((option) => {
          const today = localDay(this.clock.now(), profile?.timeZone ?? 'UTC');
          const ruleSet = this.ruleSets.on(option.ruleSetId, today);
          if (!ruleSet) return [];
          if (!profile) {
            const { document, credit } = ruleSet;
            const whyNot = 'Fill in your profile first: the rules ask for your profession.';
            return [{ option, ruleSet, document, ...credit, available: false, whyNot }];
          }
          const who = { learner: profile, provider, offer: option };
          return [{ option, ruleSet, ...availability(ruleSet, who, today) }];
        }),
    );
  }

  /**
   * One option with its provider, read outside of any transaction.
   * @throws Problem not-found
   */
  async find(id: string): Promise<OfferedOption> {
    const [row] = await this.database.query<OptionRow>(`${selectOptions} WHERE id = $1`, [id]);
    const provider = row && (await this.providers.find(row.provider_id));
    if (!row || !provider) throw notFound();
    return optionOf(row, provider);
  }

  private async addMissing(providers: readonly Provider[]): Promise<void> {
    const now = this.clock.now();
    // Already today somewhere: a learner's day may be one behind that of UTC.
    const opensOn = localDay(new Date(now.getTime() - 12 * 3_600_000), 'UTC');
    const offers = providers.flatMap((provider) =>
      offeredFromTheStart.flatMap((id) => {
        const ruleSet = this.ruleSets.on(id, opensOn);
        return ruleSet ? [{ provider, ruleSet }] : [];
      }),
    );
    await this.database.query(
      `INSERT INTO credit_option (id, provider_id, rule_set_id, title, certificate_kind, opens_on)
       SELECT * , $6::date FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[])
       ON CONFLICT ON CONSTRAINT credit_option_once DO NOTHING`,
      [
        offers.map(() => newId()),
        offers.map(({ provider }) => provider.id),
        offers.map(({ ruleSet }) => ruleSet.id),
        offers.map(({ ruleSet }) => ruleSet.optionTitle),
        offers.map(({ ruleSet }) => (ruleSet.document === 'none' ? 'none' : 'credit')),
        opensOn,
      ],
    );
  }

  private order(option: OfferedOption): number {
    return this.ruleSets.ids.indexOf(option.ruleSetId);
  }
}

function optionOf(row: OptionRow, provider: Provider): OfferedOption {
  return {
    id: row.id,
    title: row.title,
    provider,
    ruleSetId: row.rule_set_id,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    designatedMaximum: null,
    documentWithinDays: null,
    claimWithinDays: null,
  };
}
