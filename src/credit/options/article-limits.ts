import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Providers, accreditedBy, inForceOn } from '../../accounts/index.js';
import {
  DesignationRules,
  type DesignatedFacts,
  type DesignationRule,
} from '../../activities/index.js';
import { offeredFromTheStart } from './credit-options.js';
import { designationLimits } from '../domain/rule-sets/designation-limits.js';
import { exact } from '../domain/rounding.js';
import { accreditorsAsked, type RuleSet } from '../domain/rule-set.js';
import { RuleSets } from '../rules/rule-sets.js';
import { inputError, type InputError } from '../../shared/input-error.js';
import type { Message } from '../../shared/messages.js';
import { t } from './messages.js';

/** What the rules let a provider designate an article with: the strictest of those under which it gives credit for articles. */
@Injectable()
export class ArticleLimits implements DesignationRule, OnModuleInit {
  constructor(
    private readonly rules: DesignationRules,
    private readonly ruleSets: RuleSets,
    private readonly providers: Providers,
  ) {}

  onModuleInit(): void {
    this.rules.register(this);
  }

  async findErrors(
    manager: EntityManager,
    providerId: string,
    activity: DesignatedFacts,
  ): Promise<InputError[]> {
    const limits = designationLimits(await this.judging(manager, providerId, activity));
    const errors: InputError[] = [];
    const { mostCredit, leastPassPercent, leastQuestions } = limits;
    const error = (path: string, message: Message): void => {
      errors.push(inputError(path, 'limit', message));
    };
    if (mostCredit && exact(activity.designatedMaximum).greaterThan(mostCredit.value)) {
      error('designatedMaximum', t.message('atMost', { ...mostCredit }));
    }
    if (leastPassPercent && activity.passPercent < Number(leastPassPercent.value)) {
      error('passPercent', t.message('atLeast', { ...leastPassPercent }));
    }
    if (leastQuestions && activity.questionCount < Number(leastQuestions.value)) {
      error('questions', t.message('atLeast', { ...leastQuestions }));
    }
    return errors;
  }

  /**
   * The versions that judge the activity in its time, under the options that the provider offers. Where it is accredited for
   * some of them the others give no credit and do not limit.
   */
  private async judging(
    manager: EntityManager,
    providerId: string,
    { releasedOn, expiresOn }: DesignatedFacts,
  ): Promise<RuleSet[]> {
    const provider = await this.providers.find(providerId, manager);
    const options = await manager.query<{ id: string }[]>(
      'SELECT DISTINCT rule_set_id AS id FROM credit_option WHERE provider_id = $1 AND retired_at IS NULL',
      [providerId],
    );
    // A provider that was made this moment has no options yet.
    const ids = options.length > 0 ? options.map(({ id }) => id) : offeredFromTheStart;
    const offered = ids
      .flatMap((id) => this.ruleSets.versions(id))
      .filter(
        ({ claimedFor, validFrom, validTo }) =>
          claimedFor === 'article' &&
          validFrom <= expiresOn &&
          (validTo === null || validTo >= releasedOn),
      );
    const accreditations = inForceOn(provider?.history ?? [], releasedOn);
    const credited = offered.filter(
      (ruleSet) => accreditedBy(accreditations, accreditorsAsked(ruleSet) ?? []).length > 0,
    );
    return credited.length > 0 ? credited : offered;
  }
}
