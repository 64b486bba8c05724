import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger } from '../../ledger/index.js';
import {
  Clock,
  Database,
  Problem,
  answerOnce,
  isId,
  newId,
  notFound,
  type Actor,
} from '../../platform/index.js';
import { oneLine } from '../../shared/one-line.js';
import { Accreditations } from './accreditation/accreditations.js';
import {
  longestIdentifier,
  longestStatement,
  type NewAccreditation,
} from '../domain/accreditation-errors.js';
import { ledgerActor } from '../ledger-actor.js';
import {
  ProviderProposal,
  type ProposalKind,
  type ProposalState,
  type Proposed,
} from './provider-proposal.entity.js';
import { invalidFacts } from './invalid-facts.js';
import { t } from './messages.js';
import { Providers, lockProvider, nameErrors, refuseTaken, type Provider } from './providers.js';
import { inputError, type InputError } from '../../shared/input-error.js';
import type { Message } from '../../shared/messages.js';

/** A proposal with who made it, as pages show it. */
export type Proposal = Pick<
  ProviderProposal,
  'id' | 'kind' | 'proposed' | 'state' | 'proposedBy' | 'proposedAt' | 'decidedAt' | 'reason'
>;

/** What an administrator says of their provider. The website is theirs to change, the rest they propose. */
export interface ProviderFacts {
  readonly name: string;
  readonly accreditedBy: string | null;
  readonly identifier?: string | null;
  readonly accreditationStatement: string | null;
  readonly website: string | null;
}

/** What the operator makes of a proposal; an accreditation is stated by the operator, whatever was proposed. */
export interface ProposalDecision {
  readonly outcome: 'accepted' | 'declined';
  readonly reason: string | null;
  readonly accreditation: NewAccreditation | null;
}

/** How many proposals pages show. */
const shown = 20;

/** Changes of a provider's legal name and accreditation, which administrators propose and the operator decides. */
@Injectable()
export class ProviderProposals {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly providers: Providers,
    private readonly accreditations: Accreditations,
  ) {}

  /** The latest proposals of a provider, the newest first. */
  ofProvider(providerId: string): Promise<Proposal[]> {
    return this.database.query<Proposal>(
      `SELECT p.id, p.kind, p.proposed, p.state, who.email AS "proposedBy", p.proposed_at AS "proposedAt",
              p.decided_at AS "decidedAt", p.reason
         FROM provider_proposal p JOIN account who ON who.id = p.proposed_by
        WHERE p.provider_id = $1 ORDER BY p.proposed_at DESC, p.id DESC LIMIT ${shown}`,
      [providerId],
    );
  }

  /**
   * Takes over the website; a name or an accreditation that is not what is stated becomes a proposal, in the place of
   * one that still waits. What is proposed already is not proposed again.
   * @throws Problem not-found, invalid-input, provider-name-taken
   */
  async proposeFacts(providerId: string, facts: ProviderFacts, actor: Actor): Promise<void> {
    await this.database.asSystem(async (manager) => {
      await lockProvider(manager, providerId);
      const provider = await this.providers.find(providerId, manager);
      if (!provider) throw notFound();
      const tidy = tidyFacts(facts);
      refuseInvalid(provider, tidy);
      const { website } = facts;
      await this.providers.changeWithin(manager, providerId, { website }, ledgerActor(actor));
      if (tidy.name !== provider.name) {
        await refuseTaken(manager, tidy.name, providerId);
        await this.propose(manager, providerId, actor, 'name', { name: tidy.name });
      }
      const { accreditedBy, identifier, accreditationStatement: statement } = tidy;
      if (
        accreditedBy !== provider.accreditedBy ||
        statement !== provider.accreditationStatement ||
        identifier !== null
      ) {
        const proposed = { accreditedBy, identifier, statement };
        await this.propose(manager, providerId, actor, 'accreditation', proposed);
      }
    });
  }

  /** Takes a proposal back. @throws Problem not-found, proposal-decided */
  async withdraw(providerId: string, id: string, actor: Actor): Promise<void> {
    await this.database.asSystem(async (manager) => {
      await lockProvider(manager, providerId);
      await this.close(manager, await waiting(manager, providerId, id), actor, 'withdrawn', null);
    });
  }

  /**
   * Accepts or declines a proposal, once for each key. Accepting a name changes it; accepting an accreditation states
   * what the operator made of it.
   * @throws Problem not-found, proposal-decided, invalid-input, provider-name-taken, accreditation-corrected
   */
  async decide(
    actor: Actor,
    target: { readonly providerId: string; readonly id: string },
    decision: ProposalDecision,
    key: string,
  ): Promise<void> {
    const { providerId, id } = target;
    await this.database.asSystem((manager) =>
      answerOnce(
        manager,
        { actorId: actor.accountId, key, request: { ...target, decision }, at: this.clock.now() },
        async () => {
          await lockProvider(manager, providerId);
          const proposal = await waiting(manager, providerId, id);
          if (decision.outcome === 'accepted') {
            await this.carryOut(manager, proposal, decision, actor);
          }
          const reason = decision.reason?.trim() || null;
          if (decision.outcome === 'declined' && reason === null) {
            throw invalidFacts('notChanged', [
              inputError('reason', 'missing', t.message('declinedWithoutReason')),
            ]);
          }
          await this.close(manager, proposal, actor, decision.outcome, reason);
          return { status: 201, body: {} };
        },
      ),
    );
  }

  private async carryOut(
    manager: EntityManager,
    { providerId, kind, proposed }: ProviderProposal,
    { accreditation }: ProposalDecision,
    actor: Actor,
  ): Promise<void> {
    if (kind === 'name' && 'name' in proposed) {
      const { name } = proposed;
      await this.providers.changeWithin(manager, providerId, { name }, ledgerActor(actor));
      return;
    }
    if (!accreditation) {
      const message = t.message('accreditationMissing');
      throw invalidFacts('notChanged', [inputError('accreditation', 'missing', message)]);
    }
    await this.accreditations.stateWithin(manager, providerId, accreditation, ledgerActor(actor));
  }

  private async propose(
    manager: EntityManager,
    providerId: string,
    actor: Actor,
    kind: ProposalKind,
    proposed: Proposed,
  ): Promise<void> {
    const before = await manager.findOneBy(ProviderProposal, {
      providerId,
      kind,
      state: 'waiting',
    });
    if (before) {
      if (isDeepStrictEqual(before.proposed, proposed)) return;
      await this.close(manager, before, actor, 'withdrawn', null);
    }
    const id = newId();
    const now = this.clock.now();
    await manager.insert(ProviderProposal, {
      providerId,
      id,
      kind,
      proposed,
      proposedBy: actor.accountId,
      proposedAt: now,
      state: 'waiting',
      decidedBy: null,
      decidedAt: null,
      reason: null,
    });
    await this.ledger.record(
      manager,
      {
        actor: ledgerActor(actor),
        action: 'proposal.make',
        subject: { kind: 'provider', id: providerId },
        after: { id, kind, proposed },
      },
      now,
    );
  }

  private async close(
    manager: EntityManager,
    { providerId, id, kind }: ProviderProposal,
    actor: Actor,
    state: Exclude<ProposalState, 'waiting'>,
    reason: string | null,
  ): Promise<void> {
    const now = this.clock.now();
    await manager.update(
      ProviderProposal,
      { providerId, id },
      { state, reason, decidedBy: actor.accountId, decidedAt: now },
    );
    const verb = { accepted: 'accept', declined: 'decline', withdrawn: 'withdraw' }[state];
    await this.ledger.record(
      manager,
      {
        actor: ledgerActor(actor),
        action: `proposal.${verb}`,
        subject: { kind: 'provider', id: providerId },
        before: { id, kind, state: 'waiting' },
        after: { id, kind, state },
        reason,
      },
      now,
    );
  }
}

async function waiting(
  manager: EntityManager,
  providerId: string,
  id: string,
): Promise<ProviderProposal> {
  const found = isId(id) ? await manager.findOneBy(ProviderProposal, { providerId, id }) : null;
  if (!found) throw notFound();
  if (found.state === 'waiting') return found;
  throw new Problem('proposal-decided', t.message('decided', { state: found.state }));
}

function tidyFacts(facts: ProviderFacts) {
  return {
    name: oneLine(facts.name),
    accreditedBy: oneLine(facts.accreditedBy ?? '') || null,
    identifier: oneLine(facts.identifier ?? '') || null,
    accreditationStatement: oneLine(facts.accreditationStatement ?? '') || null,
  };
}

/** @throws Problem invalid-input naming every member that is wrong */
function refuseInvalid(provider: Provider, facts: ReturnType<typeof tidyFacts>): void {
  const { accreditedBy, identifier, accreditationStatement: statement } = facts;
  const errors: InputError[] = nameErrors(facts.name);
  const add = (path: string, code: string, message: Message): void => {
    errors.push(inputError(path, code, message));
  };
  if ((accreditedBy?.length ?? 0) > 200) {
    add('accreditedBy', 'length', t.message('tooLong', { most: 200 }));
  }
  if (provider.demonstration && accreditedBy !== null) {
    add('accreditedBy', 'demonstration', t.message('demonstration'));
  }
  if ((identifier?.length ?? 0) > longestIdentifier)
    add('identifier', 'length', t.message('tooLong', { most: longestIdentifier }));
  if (statement !== null && accreditedBy === null) {
    add('accreditationStatement', 'not-accredited', t.message('statementAlone'));
  }
  if ((statement?.length ?? 0) > longestStatement) {
    const message = t.message('statementTooLong', { most: longestStatement });
    add('accreditationStatement', 'length', message);
  }
  if (errors.length > 0) throw invalidFacts('notChanged', errors);
}
