import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Profiles } from '../../accounts/index.js';
import { Ledger } from '../../ledger/index.js';
import { Clock, Database, Problem, answerOnce, newId, notFound } from '../../platform/index.js';
import { knownUnits } from '../domain/self-reported/self-reported-credit.js';
import {
  ownProfileId,
  ownRequirementErrors,
  ownRequirementLimits,
  tidyOwnRequirement,
  type OwnRequirementFacts,
  type WrittenRequirement,
} from '../domain/profile/own-requirement.js';
import type { OwnRequirementDto } from '../dto/own-requirement.dto.js';
import { HeldRequirement } from '../held-requirement.entity.js';
import { learnerDays } from '../learner-day.js';
import { OwnRequirement } from './own-requirement.entity.js';
import { ownRequirementView } from './own-requirement-view.js';
import { RequirementProfiles } from '../profiles/requirement-profiles.js';
import { inputError, type InputError } from '../../shared/input-error.js';
import { t } from '../messages.js';

/** Requirements that learners define themselves. Each is held by exactly one held requirement, which ends it. */
@Injectable()
export class OwnRequirements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly learners: Profiles,
    private readonly profiles: RequirementProfiles,
  ) {}

  /** Ended ones among them, in the order in which they were defined. */
  list(learnerId: string): Promise<OwnRequirementDto[]> {
    return this.database.asLearner(learnerId, async (manager) => {
      const rows = await manager.find(OwnRequirement, {
        where: { learnerId },
        order: { id: 'ASC' },
      });
      const held = await manager
        .createQueryBuilder(HeldRequirement, 'held')
        .where(`held.learner_id = :learnerId AND held.profile_id LIKE 'own.%'`, { learnerId })
        .getMany();
      return rows.flatMap((row) => {
        const holds = held.find(({ profileId }) => profileId === ownProfileId(row.id));
        return holds ? [ownRequirementView(row, holds)] : [];
      });
    });
  }

  /** Defines one and adds it, once per Idempotency-Key. @throws Problem invalid-input, idempotency-key-reused */
  async add(
    learnerId: string,
    written: WrittenRequirement,
    key: string,
  ): Promise<OwnRequirementDto> {
    const now = this.clock.now();
    const call = { actorId: learnerId, key, request: written, at: now };
    const answer = await this.database.asLearner(learnerId, (manager) =>
      answerOnce(manager, call, async () => {
        await standInLine(manager, learnerId);
        const count = await manager.countBy(OwnRequirement, { learnerId });
        if (count >= ownRequirementLimits.requirements) {
          throw refused([inputError('name', 'too-many', t.message('tooManyOwn', { count }))]);
        }
        const definition = await this.sound(manager, learnerId, written, null);
        const row = manager.create(OwnRequirement, {
          learnerId,
          id: newId(),
          definition,
          revision: 1,
          createdAt: now,
          updatedAt: now,
        });
        await manager.insert(OwnRequirement, row);
        const held = manager.create(HeldRequirement, {
          learnerId,
          id: newId(),
          profileId: ownProfileId(row.id),
          profileVersion: '1',
          label: '',
          startsOn: definition.startsOn,
          endedOn: null,
          createdAt: now,
          updatedAt: now,
        });
        await manager.insert(HeldRequirement, held);
        await this.record(manager, row, 'own-requirement.define', null, now);
        return { status: 201, body: ownRequirementView(row, held) };
      }),
    );
    return answer.body;
  }

  /** Puts another definition in the place of the one there is. @throws Problem not-found, stale-draft, invalid-input */
  change(
    learnerId: string,
    id: string,
    written: WrittenRequirement,
    revision: number,
  ): Promise<OwnRequirementDto> {
    return this.database.asLearner(learnerId, async (manager) => {
      await standInLine(manager, learnerId);
      const row = await manager.findOneBy(OwnRequirement, { learnerId, id });
      const held = await manager.findOneBy(HeldRequirement, {
        learnerId,
        profileId: ownProfileId(id),
      });
      if (!row || !held) throw notFound();
      if (row.revision !== revision) {
        throw new Problem('stale-draft', t.message('requirementStale'));
      }
      const now = this.clock.now();
      const definition = await this.sound(manager, learnerId, written, row.definition);
      const change = { definition, revision: revision + 1, updatedAt: now };
      await manager.update(OwnRequirement, { learnerId, id }, change);
      const { startsOn } = definition;
      await manager.update(
        HeldRequirement,
        { learnerId, id: held.id },
        { startsOn, profileVersion: String(revision + 1), updatedAt: now },
      );
      const changed = manager.create(OwnRequirement, { ...row, ...change });
      await this.record(manager, changed, 'own-requirement.change', row.definition, now);
      return ownRequirementView(changed, manager.create(HeldRequirement, { ...held, startsOn }));
    });
  }

  private async sound(
    manager: EntityManager,
    learnerId: string,
    written: WrittenRequirement,
    before: OwnRequirementFacts | null,
  ): Promise<OwnRequirementFacts> {
    const dayOf = await learnerDays(this.learners, manager, learnerId);
    const today = dayOf(this.clock.now());
    const facts = tidyOwnRequirement(written, before);
    const units = knownUnits(this.profiles.allOn(today));
    const errors = ownRequirementErrors(facts, written.deadline, units, today);
    if (errors.length > 0) throw refused(errors);
    return facts;
  }

  private record(
    manager: EntityManager,
    { learnerId, id, definition }: OwnRequirement,
    action: string,
    before: OwnRequirementFacts | null,
    at: Date,
  ): Promise<void> {
    return this.ledger.record(
      manager,
      {
        actor: { kind: 'learner', id: learnerId },
        action,
        subject: { kind: 'own-requirement', id },
        before,
        after: definition,
      },
      at,
    );
  }
}

const refused = (errors: InputError[]): Problem =>
  new Problem('invalid-input', t.message('requirementNotSaved'), { errors });

/** Changes of one learner run one after the other, so that none is based on what another has just replaced. */
async function standInLine(manager: EntityManager, learnerId: string): Promise<void> {
  await manager.query('SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE', [learnerId]);
}
