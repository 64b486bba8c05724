import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** An organisation that awards credit. Who accredits it is a separate history, `provider_accreditation`. */
@Entity('accredited_provider')
@Unique('accredited_provider_name', ['name'])
@Check('accredited_provider_demonstration', 'NOT (demonstration AND accredited_by IS NOT NULL)')
export class AccreditedProvider {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'accredited_provider_pk' })
  id: string;

  @Column({ type: 'varchar', length: 200 })
  name: string;

  /** What it said of itself before the operator stated who accredits it. Kept; nothing is judged by it. */
  @Column({ name: 'accredited_by', type: 'varchar', length: 200, nullable: true })
  earlierAccreditedBy: string | null;

  @Column({ name: 'accreditation_statement', type: 'text', nullable: true })
  earlierStatement: string | null;

  @Column({ type: 'boolean' })
  demonstration: boolean;

  @Column({ type: 'varchar', length: 300, nullable: true })
  website: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
