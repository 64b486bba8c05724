import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/index.js';
import type { LogoPicture } from '../../documents/index.js';
import { CertificateLogo } from './certificate-logo.entity.js';
import type { CertificateTemplate } from './certificate-template.entity.js';

/** The name of the template that a provider's certificates have unless a credit option asks for another. */
export const usualTemplate = 'standard';

/** A version of a provider's template. */
export type StoredTemplate = Pick<CertificateTemplate, 'name' | 'version' | 'content'>;

/** Logos kept in memory; the one used longest ago is forgotten first. */
const mostLogos = 20;

/** Providers' own templates, as certificates are made with them. */
@Injectable()
export class Templates {
  /** By hash, and so never out of date. */
  private readonly logos = new Map<string, LogoPicture>();

  constructor(private readonly database: Database) {}

  /**
   * The latest version of the template of this name, else of the usual one; null where the provider made neither.
   * One statement.
   */
  async latest(
    manager: EntityManager,
    providerId: string,
    name: string | null,
  ): Promise<StoredTemplate | null> {
    const [row] = await manager.query<StoredTemplate[]>(
      `SELECT name, version, content FROM certificate_template
       WHERE provider_id = $1 AND name IN ($2, $3)
       ORDER BY name = $2 DESC, version DESC LIMIT 1`,
      [providerId, name ?? usualTemplate, usualTemplate],
    );
    return row ?? null;
  }

  /**
   * A provider's picture with this hash (hexadecimal digits).
   * @throws Error when it is not there: logos are never deleted
   */
  async logo(providerId: string, sha256: string): Promise<LogoPicture> {
    const known = this.logos.get(sha256);
    if (known) {
      this.logos.delete(sha256);
      this.logos.set(sha256, known);
      return known;
    }
    const row = await this.database.dataSource.manager.findOne(CertificateLogo, {
      select: { width: true, height: true, components: true, filter: true, bytes: true },
      where: { providerId, sha256: Buffer.from(sha256, 'hex') },
    });
    if (!row) throw new Error(`The logo ${sha256} is gone`);
    this.logos.set(sha256, row);
    const [oldest] = this.logos.keys();
    if (this.logos.size > mostLogos && oldest !== undefined) this.logos.delete(oldest);
    return row;
  }
}
