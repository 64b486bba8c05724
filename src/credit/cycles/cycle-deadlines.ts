import { Injectable } from '@nestjs/common';
import { Profiles } from '../../accounts/index.js';
import { Clock } from '../../platform/index.js';
import { CreditOptions } from '../options/credit-options.js';
import type { WholeCycle } from './cycle-rows.js';
import { cycleStanding, type CycleStanding } from '../domain/cycles/cycle-standing.js';
import { deadlinesOf, isClosing, windowsOf, type Deadlines } from '../domain/time/windows.js';
import { availabilityOf } from '../options/learner-options.js';
import { RuleSets } from '../rules/rule-sets.js';
import { dayAt } from '../../shared/zones.js';

/** Until when a cycle can be documented and claimed under the first option that the learner may claim it under. */
export interface CycleDeadline extends Deadlines {
  /** Whether the next of them is near. */
  readonly closing: boolean;
  readonly standing: CycleStanding;
}

type CycleDeadlineOf = (
  cycle: Pick<WholeCycle, 'state' | 'openedAt' | 'timeZone'>,
) => CycleDeadline;

const none = { documentBy: null, claimBy: null, closing: false };

const withoutWindows: CycleDeadlineOf = ({ state }) => ({
  ...none,
  standing: cycleStanding(state, none, ''),
});

/** The windows of cycles, with warnings before they close. */
@Injectable()
export class CycleDeadlines {
  constructor(
    private readonly clock: Clock,
    private readonly options: CreditOptions,
    private readonly ruleSets: RuleSets,
    private readonly profiles: Profiles,
  ) {}

  /** Finds the deadlines of this learner's cycles: a constant number of statements, for any number of them. */
  async deadlinesFor(learnerId: string): Promise<CycleDeadlineOf> {
    const options = await this.options.all();
    const profile = await this.profiles.find(learnerId);
    if (!profile) return withoutWindows;
    const now = this.clock.now();
    const today = dayAt(now, profile.timeZone);
    const best = options.flatMap((option) => {
      const ruleSet = this.ruleSets.on(option.ruleSetId, today);
      if (!ruleSet || ruleSet.document === 'none') return [];
      if ((ruleSet.claimedFor ?? 'cycles') !== 'cycles') return [];
      if (!availabilityOf(ruleSet, option, profile, today).available) return [];
      return [windowsOf(ruleSet, option)];
    })[0];
    if (!best) return withoutWindows;
    return ({ state, openedAt, timeZone }) => {
      if (state === 'claimed') return { ...none, standing: 'claimed' };
      const deadlines = deadlinesOf(best, dayAt(openedAt, timeZone));
      const next = state === 'open' ? 'documentBy' : 'claimBy';
      const day = dayAt(now, timeZone);
      return {
        ...deadlines,
        closing: isClosing(deadlines, next, day),
        standing: cycleStanding(state, deadlines, day),
      };
    };
  }
}
