import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A random key that all processes of this installation share. */
@Entity('server_key')
export class ServerKey {
  @PrimaryColumn({ type: 'varchar', length: 40, primaryKeyConstraintName: 'server_key_pk' })
  name: string;

  @Column({ type: 'bytea' })
  key: Buffer;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
