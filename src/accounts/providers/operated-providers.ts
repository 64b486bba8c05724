import { Injectable } from '@nestjs/common';
import { Clock, Database, answerOnce, notFound, type Actor } from '../../platform/index.js';
import { Accreditations } from './accreditation/accreditations.js';
import type { NewAccreditation } from '../domain/accreditation-errors.js';
import { ledgerActor } from '../ledger-actor.js';
import type { OperatedProviderDto, OperatedProviderSummaryDto } from './operator.dto.js';
import { ProviderProposals } from './provider-proposals.js';
import { providerView } from './provider-view.js';
import { Providers } from './providers.js';
import { AccreditedProvider } from './accredited-provider.entity.js';

/** The providers as the operator sees them: who accredits them, and what waits. Nothing of their learners. */
@Injectable()
export class OperatedProviders {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly providers: Providers,
    private readonly accreditations: Accreditations,
    private readonly proposals: ProviderProposals,
  ) {}

  /** All providers by name: two statements. */
  async list(): Promise<OperatedProviderSummaryDto[]> {
    const providers = await this.providers.all();
    const rows = await this.database.query<{
      id: string;
      waiting: number;
      toConfirm: number;
      unmatched: string | null;
    }>(
      `SELECT p.id,
         (SELECT count(*)::integer FROM provider_proposal w WHERE w.provider_id = p.id AND w.state = 'waiting') AS waiting,
         (SELECT count(*)::integer FROM provider_accreditation a WHERE a.provider_id = p.id AND a.carried_over
            AND NOT EXISTS (SELECT FROM provider_accreditation c WHERE c.provider_id = p.id AND c.corrects = a.id)) AS "toConfirm",
         CASE WHEN NOT EXISTS (SELECT FROM provider_accreditation a WHERE a.provider_id = p.id)
              THEN p.accredited_by END AS unmatched
       FROM accredited_provider p`,
    );
    const counts = new Map(rows.map(({ id, ...row }) => [id, row]));
    return providers.map(({ id, name, demonstration, accreditedBy }) => ({
      id,
      name,
      demonstration,
      accreditedBy,
      ...(counts.get(id) ?? { waiting: 0, toConfirm: 0, unmatched: null }),
    }));
  }

  /** @throws Problem not-found */
  async findProvider(id: string): Promise<OperatedProviderDto> {
    const provider = await this.providers.find(id);
    if (!provider) throw notFound();
    const entries = await this.accreditations.entries(id);
    const proposals = await this.proposals.ofProvider(id);
    const earlier = await this.database.dataSource.manager.findOneBy(AccreditedProvider, { id });
    return {
      ...providerView(provider, entries, proposals),
      earlierAccreditedBy: earlier?.earlierAccreditedBy ?? null,
      earlierStatement: earlier?.earlierStatement ?? null,
    };
  }

  /** States an accreditation, once for each key. @throws Problem as Accreditations.state does, idempotency-key-reused */
  async state(actor: Actor, id: string, given: NewAccreditation, key: string): Promise<void> {
    const call = { actorId: actor.accountId, key, request: { id, given }, at: this.clock.now() };
    await this.database.asSystem((manager) =>
      answerOnce(manager, call, async () => {
        const entry = await this.accreditations.stateWithin(manager, id, given, ledgerActor(actor));
        return { status: 201, body: { entry } };
      }),
    );
  }
}
