import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NewActivity } from '../domain/activity-errors.js';
import type { InputError } from '../../shared/input-error.js';

/** What of an activity the rules of a credit body limit. */
export type DesignatedFacts = Pick<
  NewActivity,
  'designatedMaximum' | 'passPercent' | 'releasedOn' | 'expiresOn'
> & { readonly questionCount: number };

/** Says where an activity goes beyond the rules under which its provider gives credit for articles. */
export interface DesignationRule {
  findErrors(
    manager: EntityManager,
    providerId: string,
    activity: DesignatedFacts,
  ): Promise<InputError[]>;
}

/** Where the module that knows the rules of credit registers: activities know that there are limits, not which. */
@Injectable()
export class DesignationRules {
  private rule: DesignationRule | null = null;

  /** @throws Error when rules are registered already */
  register(rule: DesignationRule): void {
    if (this.rule) throw new Error('Only one module may limit what is designated');
    this.rule = rule;
  }

  /** What goes beyond the rules, by the members of the activity; nothing where none are registered. */
  async findErrors(
    manager: EntityManager,
    providerId: string,
    activity: DesignatedFacts,
  ): Promise<InputError[]> {
    return (await this.rule?.findErrors(manager, providerId, activity)) ?? [];
  }
}
