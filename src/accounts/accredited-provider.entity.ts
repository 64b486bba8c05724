import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** An organisation that awards the credit. Without an accreditor it may print no accredited wording. */
@Entity('accredited_provider')
@Unique('accredited_provider_name', ['name'])
@Check('accredited_provider_demonstration', 'NOT (demonstration AND accredited_by IS NOT NULL)')
export class AccreditedProvider {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'accredited_provider_pk' })
  id: string;

  @Column({ type: 'varchar', length: 200 })
  name: string;

  @Column({ name: 'accredited_by', type: 'varchar', length: 200, nullable: true })
  accreditedBy: string | null;

  @Column({ name: 'accreditation_statement', type: 'text', nullable: true })
  accreditationStatement: string | null;

  @Column({ type: 'boolean' })
  demonstration: boolean;

  @Column({ type: 'varchar', length: 300, nullable: true })
  website: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
