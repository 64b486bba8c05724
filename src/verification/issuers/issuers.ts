import { Injectable } from '@nestjs/common';
import { Providers } from '../../accounts/index.js';
import { Clock, Configuration, Database, notFound } from '../../platform/index.js';
import { writeKnownKeys, type JsonObject, withProof, SigningKeys } from '../../signatures/index.js';
import { didWebOf, issuerDocument, jwks } from './issuer-document.js';
import { statusListCredential } from './status-list.js';
import { listsPerYear } from '../../certificates/index.js';

/** What anybody may read of an issuer: which keys are its, and what it revoked. */
@Injectable()
export class Issuers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly providers: Providers,
    private readonly keys: SigningKeys,
  ) {}

  /** @throws Problem not-found */
  async document(providerId: string): Promise<JsonObject> {
    const provider = await this.providers.find(providerId);
    if (!provider) throw notFound();
    return issuerDocument(this.addressOf(provider.id), await this.keys.listKnownKeys(), {
      name: provider.name,
    });
  }

  /** The server's own document, as did:web finds it. */
  async did(): Promise<JsonObject> {
    const keys = await this.keys.listKnownKeys();
    return issuerDocument(didWebOf(this.configuration.publicUrl), keys, { did: true });
  }

  async keySet(): Promise<JsonObject> {
    return jwks(await this.keys.listKnownKeys());
  }

  /** Every public key that ever signed here, as a file that anybody may save. */
  async knownKeys(): Promise<string> {
    return writeKnownKeys(await this.keys.listKnownKeys());
  }

  /**
   * A list with a bit for each certificate that may ever be in it; it does not reveal which were issued. What was
   * superseded no longer counts and is marked like what was revoked.
   * @throws Problem not-found for a provider or a list that cannot be
   */
  async statusList(providerId: string, list: string): Promise<JsonObject> {
    const provider = await this.providers.find(providerId);
    const number = /^20\d{4}$/.test(list) ? Number(list) : Number.NaN;
    if (!provider || !(number % 100 < listsPerYear)) throw notFound();
    const revoked = await this.database.asSystem((manager) =>
      manager.query<{ status_index: number }[]>(
        `SELECT v.status_index
         FROM certificate_verification v
         WHERE v.provider_id = $1 AND v.status_list = $2
           AND (EXISTS (SELECT FROM certificate_revocation r
                        WHERE r.learner_id = v.learner_id AND r.certificate_id = v.certificate_id)
             OR EXISTS (SELECT FROM certificate later
                        WHERE later.learner_id = v.learner_id AND later.supersedes = v.certificate_id))`,
        [provider.id, number],
      ),
    );
    const issuer = this.addressOf(provider.id);
    const credential = statusListCredential(
      `${issuer}/status-lists/${number}`,
      issuer,
      revoked.map((row) => row.status_index),
      this.clock.now(),
    );
    return withProof(credential, issuer, (await this.keys.inUse()).credential);
  }

  private addressOf(providerId: string): string {
    return `${this.configuration.publicUrl}/api/v1/issuers/${providerId}`;
  }
}
