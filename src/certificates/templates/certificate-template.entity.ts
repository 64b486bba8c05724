import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import type { TemplateContent } from '../domain/template.js';

/** A version of a provider's own template. Versions are only ever added: what was issued names the one it was made with. */
@Entity('certificate_template')
@Check('certificate_template_version', 'version > 0')
export class CertificateTemplate {
  @PrimaryColumn({
    name: 'provider_id',
    type: 'uuid',
    primaryKeyConstraintName: 'certificate_template_pk',
  })
  providerId: string;

  @PrimaryColumn({
    type: 'varchar',
    length: 60,
    primaryKeyConstraintName: 'certificate_template_pk',
  })
  name: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'certificate_template_pk' })
  version: number;

  @Column({ type: 'jsonb' })
  content: TemplateContent;

  @Column({ name: 'made_by', type: 'uuid' })
  madeBy: string;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt: Date;

  @ManyToOne('accredited_provider')
  @JoinColumn({
    name: 'provider_id',
    foreignKeyConstraintName: 'certificate_template_provider_fk',
  })
  provider: Relation<object>;

  @ManyToOne('account')
  @JoinColumn({ name: 'made_by', foreignKeyConstraintName: 'certificate_template_account_fk' })
  maker: Relation<object>;
}
