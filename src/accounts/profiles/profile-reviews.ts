import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger } from '../../ledger/index.js';
import {
  Clock,
  Database,
  Problem,
  answerOnce,
  decodeCursor,
  isId,
  notFound,
  pageOf,
  type Actor,
  type Answer,
  type RowOf,
} from '../../platform/index.js';
import { Attestations } from '../identity/attestations.js';
import { ledgerActor } from '../ledger-actor.js';
import { Notices } from '../notices/notices.js';
import type { ProfileSupportingDocument } from '../profile-changes/profile-supporting-document.entity.js';
import { profileChangeView } from '../profile-changes/profile-change-view.js';
import type {
  ProfileChangeDecision,
  ProfileChangeQuery,
  ReviewedChangeDto,
  ReviewedChangeList,
} from '../profile-changes/profile-change.dto.js';
import { ProfileChange } from '../profile-changes/profile-change.entity.js';
import {
  asWaiting,
  changeWith,
  lockProfile,
  supportingDocumentOf,
  supportingDocumentsOf,
} from '../profile-changes/profile-changes.js';
import { ProfileReliance } from '../identity/profile-reliance.js';
import { Profiles } from './profiles.js';
import { AccreditedProvider } from '../providers/accredited-provider.entity.js';
import { t } from './messages.js';

interface ItemRow extends RowOf<
  ProfileChange,
  'learnerId' | 'id' | 'state' | 'findings' | 'proposedAt'
> {
  readonly name: string;
  readonly proofs: number;
}

/**
 * Changes of learners' profiles as administrators see and decide them. A change is shown to the providers whose
 * certificates rested on the profile when it was proposed; all of them see it, and the first decision counts for all (docs/decisions/0022).
 */
@Injectable()
export class ProfileReviews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly reliance: ProfileReliance,
    private readonly profiles: Profiles,
    private readonly attestations: Attestations,
    private readonly notices: Notices,
  ) {}

  /** Those that wait first, then the newest first. */
  list(providerId: string, query: ProfileChangeQuery): Promise<ReviewedChangeList> {
    const after = decodeCursor(query.cursor, ['number', 'instant', 'id']) ?? [null, null, null];
    return this.database.asProvider(providerId, async (manager) => {
      const state = query.state ?? null;
      const [count] = await manager.query<{ total: number }[]>(
        `SELECT count(*)::integer AS total FROM profile_change
         WHERE $1 = ANY (provider_ids) AND ($2::text IS NULL OR state = $2)`,
        [providerId, state],
      );
      const rows = await manager.query<ItemRow[]>(
        `SELECT c.learner_id, c.id, c.state, c.before ->> 'name' AS name, c.findings, c.proposed_at,
           (SELECT count(*)::integer FROM profile_supporting_document p
            WHERE p.learner_id = c.learner_id AND p.change_id = c.id) AS proofs
         FROM profile_change c
         WHERE $1 = ANY (c.provider_ids) AND ($2::text IS NULL OR c.state = $2)
           AND ($3::real IS NULL OR
                ((c.state = 'waiting')::integer::real, c.proposed_at, c.id) < ($3::real, $4::timestamptz, $5::uuid))
         ORDER BY (c.state = 'waiting')::integer DESC, c.proposed_at DESC, c.id DESC LIMIT $6`,
        [providerId, state, ...after, query.limit + 1],
      );
      const { items, nextCursor } = pageOf(rows, query.limit, (row) => [
        row.state === 'waiting' ? 1 : 0,
        row.proposed_at,
        row.id,
      ]);
      return {
        items: items.map((row) => ({
          learnerId: row.learner_id,
          id: row.id,
          state: row.state,
          name: row.name,
          facts: row.findings.map(({ fact }) => fact),
          proposedAt: row.proposed_at,
          proofs: row.proofs,
        })),
        total: count?.total ?? 0,
        nextCursor,
      };
    });
  }

  /** @throws Problem not-found, also where no certificate of this provider rests on the profile */
  findChange(providerId: string, learnerId: string, id: string): Promise<ReviewedChangeDto> {
    return this.database.asProvider(providerId, async (manager) => {
      const change = await askedOf(manager, providerId, learnerId, id);
      const documents = await supportingDocumentsOf(manager, learnerId, id);
      return {
        ...profileChangeView(change, documents),
        learnerId,
        decidedBy: change.provider?.name ?? null,
      };
    });
  }

  /** @throws Problem not-found */
  findSupportingDocument(
    providerId: string,
    learnerId: string,
    changeId: string,
    id: string,
  ): Promise<ProfileSupportingDocument> {
    return this.database.asProvider(providerId, async (manager) => {
      await askedOf(manager, providerId, learnerId, changeId);
      return supportingDocumentOf(manager, learnerId, changeId, id);
    });
  }

  /**
   * Accepts or declines a change: the profile in force, what is attested, the word to the learner and to the other providers,
   * and the ledger in one transaction.
   * @throws Problem not-found, not-allowed, profile-change-ended, npi-taken, idempotency-key-reused
   */
  async decide(
    actor: Actor & { readonly providerId: string },
    target: { readonly learnerId: string; readonly id: string },
    decision: ProfileChangeDecision,
    key: string,
  ): Promise<Answer<ReviewedChangeDto>> {
    const { providerId, accountId } = actor;
    const { learnerId, id } = target;
    const seen = await this.findChange(providerId, learnerId, id);
    const at = this.clock.now();
    const request = { ...target, ...decision };
    return this.database.asSystem((manager) =>
      answerOnce(manager, { actorId: accountId, key, request, at }, async () => {
        await lockProfile(manager, learnerId);
        const change = asWaiting(await changeWith(manager, learnerId, id));
        const providers = await this.reliance.providersOf(manager, learnerId);
        if (!providers.includes(providerId)) {
          throw new Problem('not-allowed', t.message('noReliance'));
        }
        const ended = {
          state: decision.outcome,
          endedAt: at,
          decidedBy: accountId,
          providerId,
          reason: decision.reason.trim(),
          // Providers whose certificates have come to rest on it since are told too, and can look at it.
          providerIds: [...new Set([...change.providerIds, ...providers])],
        };
        await manager.update(ProfileChange, { learnerId, id }, ended);
        if (ended.state === 'accepted') await this.accept(manager, actor, change, ended.reason, at);
        await this.notifyLearner(manager, { ...change, ...ended });
        await this.ledger.record(
          manager,
          {
            actor: ledgerActor(actor),
            action: ended.state === 'accepted' ? 'profile-change.accept' : 'profile-change.decline',
            subject: { kind: 'profile-change', id },
            before: { state: 'waiting' },
            after: { state: ended.state },
            reason: ended.reason,
          },
          at,
        );
        const decider = await manager.findOneBy(AccreditedProvider, { id: providerId });
        const { state, endedAt, reason } = ended;
        const body = { ...seen, state, endedAt, reason, decidedBy: decider?.name ?? null };
        return { status: 201, body };
      }),
    );
  }

  private async accept(
    manager: EntityManager,
    actor: Actor,
    { learnerId, after: facts }: ProfileChange,
    reason: string,
    at: Date,
  ): Promise<void> {
    const before = await this.profiles.findProfile(manager, learnerId);
    if (!before) throw notFound();
    const after = { ...before, ...facts };
    const entry = { actor: ledgerActor(actor), before, after, reason };
    await this.profiles.change(manager, learnerId, entry);
    await this.attestations.review(manager, learnerId, facts, at);
  }

  private async notifyLearner(manager: EntityManager, change: ProfileChange): Promise<void> {
    const { learnerId, id, state, before, providerId, providerIds, reason, endedAt } = change;
    const at = endedAt ?? this.clock.now();
    const accepted = state === 'accepted';
    await this.notices.addNotice(
      manager,
      learnerId,
      {
        kind: `profile-change-${state}`,
        text: t(accepted ? 'accepted' : 'declined', { reason: reason ?? '' }),
        link: accepted ? '/certificates' : '/me',
      },
      at,
    );
    await this.notices.tellAdministrators(
      manager,
      providerIds.filter((other) => other !== providerId),
      {
        kind: `profile-change-${state}`,
        text: t('otherProvider', { state, name: before.name }),
        link: `/profile-changes/${learnerId}/${id}`,
      },
      at,
    );
  }
}

/** @throws Problem not-found, also for a change that this provider is not asked about */
async function askedOf(
  manager: EntityManager,
  providerId: string,
  learnerId: string,
  id: string,
): Promise<ProfileChange> {
  const sound = isId(learnerId) && isId(id);
  const change =
    sound &&
    (await manager.findOne(ProfileChange, {
      where: { learnerId, id },
      relations: { provider: true },
    }));
  if (!change || !change.providerIds.includes(providerId)) throw notFound();
  return change;
}
