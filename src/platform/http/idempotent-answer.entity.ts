import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The first answer to a request with an Idempotency-Key. */
@Entity('idempotent_answer')
export class IdempotentAnswer {
  @PrimaryColumn({
    name: 'actor_id',
    type: 'uuid',
    primaryKeyConstraintName: 'idempotent_answer_pk',
  })
  actorId: string;

  @PrimaryColumn({ type: 'varchar', length: 200, primaryKeyConstraintName: 'idempotent_answer_pk' })
  key: string;

  @Column({ name: 'request_hash', type: 'bytea' })
  requestHash: Buffer;

  @Column({ type: 'integer' })
  status: number;

  @Column({ type: 'json' })
  body: object;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
