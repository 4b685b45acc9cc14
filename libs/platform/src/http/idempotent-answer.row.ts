import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a creating request with an `Idempotency-Key` was answered, so that its repetition gets the same. */
@Entity('idempotent_answer')
@Check(
  'chk_idempotent_answer_whole',
  '(status IS NULL) = (headers IS NULL) AND (status IS NULL) = (sealed_body IS NULL)',
)
@Index('ix_idempotent_answer_age', ['receivedAt'])
export class IdempotentAnswerRow {
  /** Who asked: account id, or `anonymous`. One owner's keys are no other's. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_idempotent_answer' })
  owner!: string;

  @PrimaryColumn('text', { name: 'idempotency_key', primaryKeyConstraintName: 'pk_idempotent_answer' })
  idempotencyKey!: string;

  /** SHA-256 over method, path and body. */
  @Column('text', { name: 'request_hash' })
  requestHash!: string;

  /** Null while the first request is under way. */
  @Column('integer', { nullable: true })
  status!: number | null;

  /** Of the answer; see `AnswerSeal`. */
  @Column('bytea', { name: 'sealed_body', nullable: true })
  sealedBody!: Buffer | null;

  @Column('jsonb', { nullable: true })
  headers!: Record<string, string> | null;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;
}
