import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Providers, ledgerActor, type Provider } from '../../accounts/index.js';
import { Ledger } from '../../ledger/index.js';
import {
  Clock,
  Configuration,
  Database,
  Problem,
  constraintOf,
  notFound,
  type Actor,
} from '../../platform/index.js';
import { CertificateRenderer } from './certificate-renderer.js';
import { issues, kindsFor } from '../domain/sample-claims.js';
import { shippedTemplate } from '../domain/template.js';
import {
  type Design,
  type Logo,
  LogoError,
  readLogo,
  type LogoPicture,
} from '../../documents/index.js';
import { placeholdersOf } from '../domain/wording.js';
import {
  textsOf,
  type PreviewTemplateDto,
  type SaveTemplateDto,
  type TemplateDto,
  type TemplateSummaryDto,
} from './template.dto.js';
import { contentOf, draftErrors, sampleFacts } from './template-check.js';
import { Templates, usualTemplate, type StoredTemplate } from './templates.js';
import { inputError, type InputError } from '../../shared/input-error.js';
import { CertificateLogo } from './certificate-logo.entity.js';
import { CertificateTemplate } from './certificate-template.entity.js';
import { t } from '../messages.js';

/** Names of templates appear in addresses and on credit options. */
const templateName = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;

type DatedTemplate = StoredTemplate & Pick<CertificateTemplate, 'madeAt'>;

/** What an administrator does with the templates of their provider. */
@Injectable()
export class TemplateAdministration {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly providers: Providers,
    private readonly renderer: CertificateRenderer,
    private readonly templates: Templates,
    private readonly ledger: Ledger,
  ) {}

  /** Their latest versions, the usual one first, also where it was never changed. */
  async list(actor: Actor): Promise<TemplateSummaryDto[]> {
    const { id } = await this.providerOf(actor);
    const rows = await this.database.query<TemplateSummaryDto>(
      `SELECT DISTINCT ON (name) name, version, made_at AS "madeAt" FROM certificate_template
       WHERE provider_id = $1 ORDER BY name, version DESC`,
      [id],
    );
    const usual = rows.find(({ name }) => name === usualTemplate);
    return [
      usual ?? { name: usualTemplate, version: 0, madeAt: null },
      ...rows.filter((row) => row !== usual),
    ];
  }

  /** @throws Problem not-found */
  async show(actor: Actor, name: string): Promise<TemplateDto> {
    const provider = await this.providerOf(actor);
    const stored = await this.latest(this.database.dataSource.manager, provider.id, name);
    if (!stored && name !== usualTemplate) throw notFound();
    return this.view(provider, name, stored);
  }

  /**
   * Adds a version. What was issued keeps the one that it was made with.
   * @throws Problem invalid-input naming what no certificate may say or cannot be printed, template-changed
   */
  async save(actor: Actor, name: string, draft: SaveTemplateDto): Promise<TemplateDto> {
    if (!templateName.test(name)) {
      throw invalid([inputError('name', 'name', t.message('templateName'))]);
    }
    const provider = await this.providerOf(actor);
    const errors = [
      ...draftErrors(draft, provider, this.renderer),
      ...(await this.logoErrors(provider.id, draft.design)),
    ];
    if (errors.length > 0) throw invalid(errors);
    const version = draft.basedOn + 1;
    const content = contentOf(draft, this.renderer.wordings, version);
    const madeAt = this.clock.now();
    return this.database.asSystem(async (manager) => {
      const before = await this.latest(manager, provider.id, name);
      if ((before?.version ?? 0) !== draft.basedOn) throw changedElsewhere();
      await manager
        .insert(CertificateTemplate, {
          providerId: provider.id,
          name,
          version,
          content,
          madeBy: actor.accountId,
          madeAt,
        })
        .catch((error: unknown) => {
          throw constraintOf(error) === 'certificate_template_pk' ? changedElsewhere() : error;
        });
      await this.ledger.record(
        manager,
        {
          actor: ledgerActor(actor),
          action: 'template.change',
          subject: { kind: 'provider', id: provider.id },
          before: before && { name, version: before.version, content: before.content },
          after: { name, version, content },
        },
        madeAt,
      );
      return this.view(provider, name, { name, version, content, madeAt });
    });
  }

  /**
   * What certificates would look like: a stamped page with invented facts, not signed.
   * @throws Problem invalid-input
   */
  async preview(actor: Actor, draft: PreviewTemplateDto): Promise<Buffer> {
    const provider = await this.providerOf(actor);
    if (!issues(provider, draft.kind)) {
      throw invalid([inputError('kind', 'kind', t.message('otherKind'))]);
    }
    const errors = [
      ...draftErrors(draft, provider, this.renderer, [draft.kind]),
      ...(await this.logoErrors(provider.id, draft.design)),
    ];
    if (errors.length > 0) throw invalid(errors);
    const content = contentOf(draft, this.renderer.wordings, 0);
    const facts = sampleFacts(draft.kind, content, provider, this.renderer, {
      length: draft.facts,
      several: draft.several,
      issue: {
        issuedAt: this.clock.now(),
        verifyUrl: `${this.configuration.publicUrl}/verify`,
      },
    });
    const { logo } = draft.design;
    return this.renderer.preview(
      facts,
      logo && (await this.templates.logo(provider.id, logo.sha256)),
      'Preview',
    );
  }

  /**
   * Stores a picture in the form used in certificates. The same picture is stored once.
   * @throws Problem logo-refused
   */
  async keepLogo(actor: Actor, file: Buffer): Promise<Logo> {
    const { id } = await this.providerOf(actor);
    const picture = await soundLogo(file);
    const { width, height, components, filter, bytes } = picture;
    const sha256 = createHash('sha256')
      .update(`${width} ${height} ${components} ${filter}\n`)
      .update(bytes)
      .digest();
    await this.database.query(
      `INSERT INTO certificate_logo (sha256, width, height, components, filter, bytes, provider_id, made_by, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT ON CONSTRAINT certificate_logo_pk DO NOTHING`,
      [sha256, width, height, components, filter, bytes, id, actor.accountId, this.clock.now()],
    );
    return { sha256: sha256.toString('hex'), width, height };
  }

  private async providerOf({ providerId }: Actor): Promise<Provider> {
    const provider = providerId ? await this.providers.find(providerId) : null;
    if (!provider) throw notFound();
    return provider;
  }

  private latest(
    manager: EntityManager,
    providerId: string,
    name: string,
  ): Promise<CertificateTemplate | null> {
    return manager.findOne(CertificateTemplate, {
      where: { providerId, name },
      order: { version: 'DESC' },
    });
  }

  private async logoErrors(providerId: string, { logo }: Design): Promise<InputError[]> {
    if (!logo) return [];
    const { width, height } = logo;
    const isThere = await this.database.dataSource.manager.existsBy(CertificateLogo, {
      providerId,
      sha256: Buffer.from(logo.sha256, 'hex'),
      width,
      height,
    });
    return isThere ? [] : [inputError('design.logo', 'logo', t.message('noLogo'))];
  }

  private view(provider: Provider, name: string, stored: DatedTemplate | null): TemplateDto {
    const { design, jointlyWith, wordings } = stored?.content ?? shippedTemplate;
    return {
      name,
      version: stored?.version ?? 0,
      madeAt: stored?.madeAt ?? null,
      design,
      jointlyWith,
      kinds: kindsFor(provider).map((id) => {
        const own = wordings[id];
        const shipped = this.renderer.wordings[id];
        return {
          id,
          shipped: own === undefined,
          texts: textsOf(own ?? shipped),
          shippedTexts: textsOf(shipped),
          placeholders: [...placeholdersOf(id)],
        };
      }),
    };
  }
}

async function soundLogo(file: Buffer): Promise<LogoPicture> {
  try {
    return await readLogo(file);
  } catch (error) {
    if (!(error instanceof LogoError)) throw error;
    throw new Problem('logo-refused', t.message('logoRefused', { reason: error.message }));
  }
}

function invalid(errors: readonly InputError[]): Problem {
  return new Problem('invalid-input', t.message('templateInvalid'), { errors });
}

function changedElsewhere(): Problem {
  return new Problem('template-changed', t.message('templateChanged'));
}
