import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Ledger } from '../../ledger/index.js';
import {
  Clock,
  Database,
  Problem,
  isId,
  newId,
  notFound,
  proofFile,
} from '../../platform/index.js';
import { Attestations } from '../identity/attestations.js';
import { passesAtOnce, profileFindings } from '../domain/profile-change.js';
import { identityOf, type IdentityFacts } from '../domain/profile.js';
import { Notices } from '../notices/notices.js';
import { NpiHolders } from '../identity/npi-holders.js';
import { ProfileSupportingDocument } from './profile-supporting-document.entity.js';
import { ProfileChange } from './profile-change.entity.js';
import { ProfileReliance } from '../identity/profile-reliance.js';
import { t } from './messages.js';

/** The most files that may show that one change is true. */
export const MOST_SUPPORTING_DOCUMENTS = 5;

/** A supporting document without its bytes. */
export type SupportingDocumentFacts = Pick<
  ProfileSupportingDocument,
  'id' | 'mediaType' | 'size' | 'uploadedAt'
>;

/** Changes of what certificates rest on, as their learner makes them. */
@Injectable()
export class ProfileChanges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly reliance: ProfileReliance,
    private readonly attestations: Attestations,
    private readonly npis: NpiHolders,
    private readonly notices: Notices,
  ) {}

  /**
   * What happens to a new profile: 'free' while no certificate rests on it, else it passes, with a notice to the providers,
   * or waits for their review. The caller holds the profile's lock and writes what does not wait.
   * @throws Problem profile-change-waiting, npi-taken
   */
  async propose(
    manager: EntityManager,
    learnerId: string,
    before: IdentityFacts,
    after: IdentityFacts,
  ): Promise<'free' | 'passed' | 'waiting'> {
    const waiting = await this.waiting(manager, learnerId);
    const same = isDeepStrictEqual(identityOf(before), identityOf(after));
    if (same) return 'free';
    const providers = await this.reliance.providersOf(manager, learnerId);
    if (providers.length === 0) {
      if (waiting) await this.end(manager, waiting);
      return 'free';
    }
    if (waiting && isDeepStrictEqual(identityOf(waiting.after), identityOf(after)))
      return 'waiting';
    if (waiting) throw alreadyWaiting();
    const attested = (await this.attestations.findAttested(manager, learnerId))?.facts ?? before;
    const findings = profileFindings(attested, after);
    const state: 'passed' | 'waiting' = passesAtOnce(findings) ? 'passed' : 'waiting';
    if (state === 'waiting' && after.npi !== null && after.npi !== before.npi) {
      await this.refuseTaken(manager, learnerId, after.npi);
    }
    const providerIds = [...providers];
    await this.record(manager, { learnerId, before, after, findings, state, providerIds });
    return state;
  }

  /** The change that waits, or null. */
  waiting(manager: EntityManager, learnerId: string): Promise<ProfileChange | null> {
    return manager.findOneBy(ProfileChange, { learnerId, state: 'waiting' });
  }

  /** From when until when changes that were accepted, or still wait, have waited for their review, in order. */
  async reviews(
    manager: EntityManager,
    learnerId: string,
  ): Promise<{ from: Date; to: Date | null }[]> {
    const changes = await manager.find(ProfileChange, {
      where: { learnerId, state: In(['waiting', 'accepted']) },
      order: { proposedAt: 'ASC' },
    });
    return changes.map(({ proposedAt, endedAt }) => ({ from: proposedAt, to: endedAt }));
  }

  /** Whether anything rests on the profile besides the results of this claim. */
  async restsBeside(manager: EntityManager, learnerId: string, claimId: string): Promise<boolean> {
    return (await this.reliance.providersOf(manager, learnerId, claimId)).length > 0;
  }

  /** Lets a change that waits pass when nothing rests on the profile any more; null when there is none, or something does. */
  async passFreely(manager: EntityManager, learnerId: string): Promise<ProfileChange | null> {
    const change = await this.waiting(manager, learnerId);
    if (!change || (await this.reliance.providersOf(manager, learnerId)).length > 0) return null;
    const { id } = change;
    await manager.update(ProfileChange, { learnerId, id }, { state: 'passed' });
    const [before, after] = [{ state: 'waiting' }, { state: 'passed' }];
    await this.enter(manager, 'profile-change.pass', change, before, after);
    return change;
  }

  /** The latest change, whatever became of it, with its supporting documents. */
  async latest(
    manager: EntityManager,
    learnerId: string,
  ): Promise<{ change: ProfileChange; proofs: SupportingDocumentFacts[] } | null> {
    const change = await manager.findOne(ProfileChange, {
      where: { learnerId },
      order: { proposedAt: 'DESC', id: 'DESC' },
    });
    return change && { change, proofs: await supportingDocumentsOf(manager, learnerId, change.id) };
  }

  /**
   * Takes back a change that waits, once; the profile in force never changed.
   * @throws Problem not-found, profile-change-ended
   */
  async withdraw(learnerId: string, id: string): Promise<void> {
    await this.database.asLearner(learnerId, async (manager) => {
      await lockProfile(manager, learnerId);
      const change = await changeWith(manager, learnerId, id);
      if (change.state !== 'withdrawn') await this.end(manager, asWaiting(change));
    });
  }

  /**
   * Keeps a file that shows that the change is true, byte for byte.
   * @throws Problem not-found, profile-change-ended, proof-refused, too-large
   */
  prove(learnerId: string, id: string, bytes: Buffer): Promise<SupportingDocumentFacts> {
    const uploadedAt = this.clock.now();
    return this.database.asLearner(learnerId, async (manager) => {
      await lockProfile(manager, learnerId);
      const change = asWaiting(await changeWith(manager, learnerId, id));
      const file = proofFile(bytes);
      if (
        (await supportingDocumentsOf(manager, learnerId, id)).length >= MOST_SUPPORTING_DOCUMENTS
      ) {
        throw new Problem(
          'too-large',
          t.message('tooManyDocuments', { most: MOST_SUPPORTING_DOCUMENTS }),
        );
      }
      const document = { learnerId, id: newId(), changeId: id, ...file, uploadedAt };
      await manager.insert(ProfileSupportingDocument, document);
      const { mediaType, size } = file;
      const after = { proofId: document.id, mediaType, size, sha256: file.sha256.toString('hex') };
      await this.enter(manager, 'profile-change.prove', change, null, after);
      return { id: document.id, mediaType, size, uploadedAt };
    });
  }

  /** @throws Problem not-found */
  findSupportingDocument(
    learnerId: string,
    changeId: string,
    id: string,
  ): Promise<ProfileSupportingDocument> {
    return this.database.asLearner(learnerId, (manager) =>
      supportingDocumentOf(manager, learnerId, changeId, id),
    );
  }

  private async record(
    manager: EntityManager,
    given: Pick<
      ProfileChange,
      'learnerId' | 'state' | 'before' | 'after' | 'findings' | 'providerIds'
    >,
  ): Promise<void> {
    const now = this.clock.now();
    const [before, after] = [identityOf(given.before), identityOf(given.after)];
    const change = { ...given, before, after, id: newId(), proposedAt: now };
    await manager.insert(ProfileChange, change);
    const waits = given.state === 'waiting';
    await this.enter(
      manager,
      waits ? 'profile-change.propose' : 'profile-change.pass',
      change,
      before,
      { ...after, findings: given.findings },
    );
    const link = `/profile-changes/${given.learnerId}/${change.id}`;
    const { name } = after;
    const corrected =
      before.name === name
        ? t('passed', { name })
        : t('passedRenamed', { before: before.name, name });
    await this.notices.tellAdministrators(
      manager,
      given.providerIds,
      waits
        ? { kind: 'profile-change-waiting', text: t('proposed', { name: before.name }), link }
        : { kind: 'profile-change-passed', text: corrected, link },
      now,
    );
  }

  private async end(manager: EntityManager, change: ProfileChange): Promise<void> {
    const { learnerId, id } = change;
    await manager.update(
      ProfileChange,
      { learnerId, id },
      { state: 'withdrawn', endedAt: this.clock.now() },
    );
    await this.enter(
      manager,
      'profile-change.withdraw',
      change,
      { state: 'waiting' },
      { state: 'withdrawn' },
    );
  }

  /** Reported at once and not by the reviewer; the decision comes when the change is accepted. */
  private async refuseTaken(manager: EntityManager, learnerId: string, npi: string): Promise<void> {
    await manager.query('SAVEPOINT npi_sought');
    await this.npis.claimNpi(manager, learnerId, npi);
    await manager.query('ROLLBACK TO SAVEPOINT npi_sought');
  }

  private enter(
    manager: EntityManager,
    action: string,
    { learnerId, id }: Pick<ProfileChange, 'learnerId' | 'id'>,
    before: object | null,
    after: object,
  ): Promise<void> {
    return this.ledger.record(
      manager,
      {
        actor: { kind: 'learner', id: learnerId },
        action,
        subject: { kind: 'profile-change', id },
        before,
        after,
      },
      this.clock.now(),
    );
  }
}

/** Changes and claims of one learner run one after the other: a profile is judged by what rests on it, and that cannot change in between. */
export async function lockProfile(manager: EntityManager, learnerId: string): Promise<void> {
  // The account first: before there is a profile, there is no row of it to lock.
  await manager.query('SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE', [learnerId]);
  await manager.query('SELECT FROM learner_profile WHERE learner_id = $1 FOR NO KEY UPDATE', [
    learnerId,
  ]);
}

/** @throws Problem not-found */
export async function changeWith(
  manager: EntityManager,
  learnerId: string,
  id: string,
): Promise<ProfileChange> {
  const change = isId(id) ? await manager.findOneBy(ProfileChange, { learnerId, id }) : null;
  if (!change) throw notFound();
  return change;
}

/** The change, when it waits. @throws Problem profile-change-ended */
export function asWaiting(change: ProfileChange): ProfileChange {
  if (change.state === 'waiting') return change;
  throw new Problem('profile-change-ended', t.message('ended', { state: change.state }));
}

/** The supporting documents of a change in the order in which they came, without their bytes. */
export function supportingDocumentsOf(
  manager: EntityManager,
  learnerId: string,
  changeId: string,
): Promise<SupportingDocumentFacts[]> {
  return manager.find(ProfileSupportingDocument, {
    select: { id: true, mediaType: true, size: true, uploadedAt: true },
    where: { learnerId, changeId },
    order: { id: 'ASC' },
  });
}

/** @throws Problem not-found */
export async function supportingDocumentOf(
  manager: EntityManager,
  learnerId: string,
  changeId: string,
  id: string,
): Promise<ProfileSupportingDocument> {
  const sound = [learnerId, changeId, id].every(isId);
  const document = sound
    ? await manager.findOneBy(ProfileSupportingDocument, { learnerId, changeId, id })
    : null;
  if (!document) throw notFound();
  return document;
}

function alreadyWaiting(): Problem {
  return new Problem('profile-change-waiting', t.message('waiting'));
}
