import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import type { LogoPicture } from '../../documents/index.js';

/** A provider's mark as it is in certificates, under the hash of its bytes. Never changed or deleted. */
@Entity('certificate_logo')
@Check('certificate_logo_shape', 'width > 0 AND height > 0 AND components IN (1, 3)')
@Check('certificate_logo_filter', `filter IN ('DCTDecode', 'FlateDecode')`)
export class CertificateLogo {
  @PrimaryColumn({
    name: 'provider_id',
    type: 'uuid',
    primaryKeyConstraintName: 'certificate_logo_pk',
  })
  providerId: string;

  @PrimaryColumn({ type: 'bytea', primaryKeyConstraintName: 'certificate_logo_pk' })
  sha256: Buffer;

  @Column({ type: 'integer' })
  width: number;

  @Column({ type: 'integer' })
  height: number;

  @Column({ type: 'integer' })
  components: LogoPicture['components'];

  @Column({ type: 'varchar', length: 20 })
  filter: LogoPicture['filter'];

  @Column({ type: 'bytea' })
  bytes: Buffer;

  @Column({ name: 'made_by', type: 'uuid' })
  madeBy: string;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt: Date;

  @ManyToOne('accredited_provider')
  @JoinColumn({ name: 'provider_id', foreignKeyConstraintName: 'certificate_logo_provider_fk' })
  provider: Relation<object>;

  @ManyToOne('account')
  @JoinColumn({ name: 'made_by', foreignKeyConstraintName: 'certificate_logo_account_fk' })
  maker: Relation<object>;
}
