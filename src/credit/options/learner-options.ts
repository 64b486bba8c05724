import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Profiles, isComplete, type CompleteProfile, type Profile } from '../../accounts/index.js';
import { Clock, Database } from '../../platform/index.js';
import { CreditOptions } from './credit-options.js';
import { availability, type Availability } from '../domain/assessment/availability.js';
import type { RuleSet } from '../domain/rule-set.js';
import { windowsOf, type Windows } from '../domain/time/windows.js';
import { EarlierClaims, type PeriodCap } from '../earlier/earlier-claims.js';
import { HeldBodies } from './held-bodies.js';
import { ownLog, providerOn } from '../rules/judged-provider.js';
import type { OfferedOption } from './offered-option.js';
import { RuleSets } from '../rules/rule-sets.js';
import { dayAt } from '../../shared/zones.js';
import type { Message } from '../../shared/messages.js';
import { listed } from '../../shared/words.js';
import { t } from './messages.js';

/** An option as one learner may or may not claim under it. */
export interface OptionForLearner extends Availability {
  readonly option: OfferedOption;
  /** The version in force on the learner's day. */
  readonly ruleSet: RuleSet;
  readonly windows: Windows | null;
  readonly periodCap: PeriodCap | null;
}

/** What a learner may claim, and why not the rest. */
@Injectable()
export class LearnerOptions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly options: CreditOptions,
    private readonly ruleSets: RuleSets,
    private readonly profiles: Profiles,
    private readonly heldBodies: HeldBodies,
    private readonly earlier: EarlierClaims,
  ) {}

  /** What the providers offer, then the learner's own logs: a constant number of statements. */
  async listOptions(learnerId: string): Promise<OptionForLearner[]> {
    const options = await this.options.all();
    return this.database.asLearner(learnerId, (manager) => this.among(manager, learnerId, options));
  }

  /** The same in a transaction that is already open. */
  async among(
    manager: EntityManager,
    learnerId: string,
    options: readonly OfferedOption[],
  ): Promise<OptionForLearner[]> {
    const profile = await this.profiles.findProfile(manager, learnerId);
    const held = await this.heldBodies.listBodies(manager, learnerId);
    const today = dayAt(this.clock.now(), profile?.timeZone ?? 'UTC');
    const shown = options.flatMap((option) => {
      const ruleSet = this.ruleSets.on(option.ruleSetId, today);
      if (!ruleSet) return [];
      const may = availabilityOf(ruleSet, option, profile, today);
      if (option.provider === null && !may.available && !held.has(ruleSet.body)) return [];
      return [{ ...may, option, ruleSet, windows: windowsOf(ruleSet, option) }];
    });
    const caps = await this.earlier.periodCaps(
      manager,
      learnerId,
      shown.map(({ ruleSet }) => ruleSet),
      today,
    );
    return shown
      .map((one) => ({ ...one, periodCap: caps.get(one.ruleSet) ?? null }))
      .toSorted((a, b) => rank(a, held) - rank(b, held));
  }
}

/** Providers' options as they come, then the logs of bodies that the learner must answer to, then the others. */
function rank({ option, ruleSet }: OptionForLearner, held: ReadonlySet<string>): number {
  if (option.provider !== null) return 0;
  return held.has(ruleSet.body) ? 1 : 2;
}

/** Whether a learner may claim under an option on a day; nobody may before the profile says the profession. */
export function availabilityOf(
  ruleSet: RuleSet,
  option: OfferedOption,
  profile: Profile | null,
  today: string,
): Availability {
  if (!isComplete(profile)) {
    const { document, credit } = ruleSet;
    return { ...credit, document, available: false, whyNot: t('professionFirst') };
  }
  const provider = option.provider ? providerOn(option.provider, [today]) : ownLog;
  const found = availability(ruleSet, { learner: profile, provider, offer: option }, today);
  const whyNot = whyNotAtAll(ruleSet, option, profile);
  return whyNot === null ? found : { ...found, available: false, whyNot: whyNot.text };
}

/** Why nobody, or nobody of this profession, may claim under an option; null when they may. */
export function whyNotAtAll(
  ruleSet: RuleSet,
  option: OfferedOption,
  { profession }: Pick<CompleteProfile, 'profession'>,
): Message | null {
  if (ruleSet.switchedOff !== undefined) {
    return t.message('switchedOff', { why: ruleSet.switchedOff });
  }
  if (option.audience !== null && !option.audience.includes(profession)) {
    const professions = listed(option.audience.map((one) => `${one.replaceAll('-', ' ')}s`));
    return t.message('forOthers', { professions });
  }
  return null;
}
